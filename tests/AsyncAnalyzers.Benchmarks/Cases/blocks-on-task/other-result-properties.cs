// Not every Result is a task's, and not every Wait waits for one.

public sealed class Reply
{
    public int Result { get; set; }

    public void Wait() => Result++;

    public Reply GetAwaiterLike() => this;
}

public class Other
{
    public async Task<int> ReadAsync(Reply reply)
    {
        await Task.Yield();
        reply.Wait();
        return reply.GetAwaiterLike().Result;
    }
}
