// A namesake that adds an optional token is the same call.

public class Index
{
    public string Find(string key)
    {
        return File.ReadAllText(key);
    }

    public async Task<string> FindAsync(string key, CancellationToken cancellationToken = default)
        => await File.ReadAllTextAsync(key, cancellationToken);

    public async Task<string> UseAsync()
    {
        await Task.Yield();
        return Find("a"); // expect: has-counterpart
    }
}
