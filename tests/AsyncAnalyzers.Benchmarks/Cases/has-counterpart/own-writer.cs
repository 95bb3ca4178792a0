// A writer that the function has made itself: most lines fill its buffer.

public class Export
{
    public async Task WriteAsync(string path, IEnumerable<string> lines)
    {
        await using var writer = new StreamWriter(path);
        foreach (var line in lines)
            writer.WriteLine(line); // expect: has-counterpart
    }

    public async Task WriteWellAsync(string path, IEnumerable<string> lines)
    {
        await using var writer = new StreamWriter(path);
        foreach (var line in lines)
            await writer.WriteLineAsync(line);
    }
}
