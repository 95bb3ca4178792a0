// A namesake that takes less is not the same call (dotnet/roslyn-analyzers#7289).

public class Cache
{
    public string Get(string key, int version) => key + version;

    public Task<string> GetAsync(string key) => Task.FromResult(key);

    public async Task<string> UseAsync()
    {
        await Task.Yield();
        return Get("a", 1);
    }
}
