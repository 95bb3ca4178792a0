// async and await that only pass a task on.

public class Pass
{
    public async Task<string> ReadAsync(string path) // expect: needless-async
    {
        return await File.ReadAllTextAsync(path);
    }

    public Task<string> ReadPlainAsync(string path) => File.ReadAllTextAsync(path);
}
