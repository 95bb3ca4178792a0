// A using statement over something that can be disposed asynchronously.

public class Exporter2
{
    public async Task ExportAsync(string path)
    {
        using (var writer = new StreamWriter(path)) // expect: dispose-async
        {
            await writer.WriteLineAsync("a");
        }
    }

    public async Task ExportWellAsync(string path)
    {
        await using var writer = new StreamWriter(path);
        await writer.WriteLineAsync("a");
    }
}
