// One body for both kinds of callers, chosen by a flag (dotnet/runtime#45661).

public class Transport
{
    public void Send(Stream stream, byte[] data) => SendCore(stream, data, async: false).GetAwaiter().GetResult();

    public Task SendAsync(Stream stream, byte[] data) => SendCore(stream, data, async: true);

    private static async Task SendCore(Stream stream, byte[] data, bool async)
    {
        if (async)
            await stream.WriteAsync(data.AsMemory());
        else
            stream.Write(data, 0, data.Length);
    }
}
