// A function that returns a task and is not async blocks its caller just the same.

public class Store
{
    public Task<string> ReadAsync(string key)
    {
        var text = LoadAsync(key).Result; // expect: blocks-on-task
        return Task.FromResult(text.Trim());
    }

    public Task<string> ReadWellAsync(string key) => LoadAsync(key);

    private static async Task<string> LoadAsync(string key)
    {
        await Task.Delay(1);
        return key;
    }
}
