// An internal interface with one implementation, which blocks.

internal interface IStorage
{
    string Load();
}

internal sealed class DiskStorage : IStorage
{
    public string Load() => File.ReadAllText("disk");
}

internal sealed class Boot
{
    private readonly IStorage _storage = new DiskStorage();

    public async Task<string> RunAsync()
    {
        await Task.Yield();
        return _storage.Load(); // expect: blocks-further-down
    }
}
