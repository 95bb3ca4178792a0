// Preserve makes it fit for more.

public class Kept
{
    public async Task<int> RunAsync(Stream stream, Memory<byte> buffer)
    {
        var reading = stream.ReadAsync(buffer).Preserve();
        await Task.WhenAny(reading.AsTask(), Task.Delay(1));
        return await reading;
    }
}
