// Disposing a stream in memory does nothing asynchronous.

public class Buffer2
{
    public async Task<byte[]> CopyAsync(Stream from)
    {
        using var memory = new MemoryStream();
        await from.CopyToAsync(memory);
        return memory.ToArray();
    }

    public async Task<string> TextAsync(IEnumerable<string> words)
    {
        using var writer = new StringWriter();
        await Task.Yield();
        foreach (var word in words)
            writer.Write(word);
        return writer.ToString();
    }
}
