// async and await that only pass a task on.

public class Pass
{
    public async Task<string> ReadAsync(string path) => await File.ReadAllTextAsync(path); // expect: needless-async

    public Task<string> ReadPlainAsync(string path) => File.ReadAllTextAsync(path);
}
