// Synchronous file access in an async method.

public class Notes
{
    public async Task<string> ReadAsync(string path)
    {
        await Task.Yield();
        return File.ReadAllText(path); // expect: has-counterpart
    }

    public async Task WriteAsync(string path, string text)
    {
        await Task.Yield();
        File.WriteAllText(path, text); // expect: has-counterpart
    }

    public async Task<string> ReadWellAsync(string path) => await File.ReadAllTextAsync(path);

    public string Read(string path) => File.ReadAllText(path);
}
