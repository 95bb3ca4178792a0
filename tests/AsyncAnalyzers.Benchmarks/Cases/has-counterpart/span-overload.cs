// A span becomes memory in the asynchronous form, but a stack span cannot.

public class Frames
{
    public async Task<int> ReadAsync(Stream stream)
    {
        await Task.Yield();
        return ReadHeader(stream);
    }

    private static int ReadHeader(Stream stream)
    {
        Span<byte> header = stackalloc byte[8];
        return stream.Read(header);
    }
}
