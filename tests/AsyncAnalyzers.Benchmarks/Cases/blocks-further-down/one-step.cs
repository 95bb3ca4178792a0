// A helper that blocks, called from async code.

public class Archive
{
    public async Task StoreAsync(string name)
    {
        await Task.Yield();
        Persist(name); // expect: blocks-further-down
    }

    public void Store(string name) => Persist(name);

    private static void Persist(string name)
    {
        File.WriteAllText(name, "stored");
    }
}
