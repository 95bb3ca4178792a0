// Awaited once on each path.

public class Branch
{
    public async Task<int> RunAsync(Stream stream, Memory<byte> buffer, bool fast)
    {
        var reading = stream.ReadAsync(buffer);
        if (fast)
            return await reading;

        var count = await reading;
        return count + 1;
    }

    public async ValueTask<int> CheckedAsync(Stream stream, Memory<byte> buffer)
    {
        var reading = stream.ReadAsync(buffer);
        return reading.IsCompletedSuccessfully ? reading.Result : await reading;
    }
}
