// The resource is what the task gives: it must stay open.

public class Opener
{
    public Task<Stream> OpenAsync(string path)
    {
        Stream stream = File.OpenRead(path);
        return Task.FromResult(stream);
    }

    public async Task<string> FirstLineAsync(string path)
    {
        using var stream = await OpenAsync(path); // expect: dispose-async
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }
}
