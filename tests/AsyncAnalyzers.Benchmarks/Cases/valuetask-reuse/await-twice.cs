// A ValueTask may be awaited once.

public class Reader3
{
    public async Task<int> SumAsync(Stream stream, Memory<byte> buffer)
    {
        var reading = stream.ReadAsync(buffer); // also: valuetask-reuse
        var first = await reading;
        var second = await reading; // expect: valuetask-reuse
        return first + second;
    }

    public async Task<int> SumWellAsync(Stream stream, Memory<byte> buffer)
    {
        var reading = stream.ReadAsync(buffer).AsTask();
        var first = await reading;
        var second = await reading;
        return first + second;
    }
}
