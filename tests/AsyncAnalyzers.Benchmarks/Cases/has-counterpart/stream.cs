// Reading a stream that may be a socket.

public class Header
{
    public async Task<int> ParseAsync(Stream stream)
    {
        await Task.Yield();
        var buffer = new byte[16];
        return stream.Read(buffer, 0, buffer.Length); // expect: has-counterpart
    }

    public async Task CopyAsync(Stream from, Stream to)
    {
        await Task.Yield();
        from.CopyTo(to); // expect: has-counterpart
    }

    public async Task CopyWellAsync(Stream from, Stream to) => await from.CopyToAsync(to);
}
