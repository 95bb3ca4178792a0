// base blocks, and the override is async.

public class PlainStore
{
    public virtual void Flush() => File.WriteAllText("a", "b");
}

public class CountingStore : PlainStore
{
    public int Flushes { get; private set; }

    public async Task FlushTwiceAsync()
    {
        base.Flush(); // expect: blocks-further-down
        Flushes++;
        await Task.Yield();
    }
}
