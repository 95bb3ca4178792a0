// Awaited again in every round.

public class Looper
{
    public async Task<int> SumAsync(Stream stream, Memory<byte> buffer)
    {
        var reading = stream.ReadAsync(buffer); // also: valuetask-reuse
        var sum = 0;
        for (var i = 0; i < 3; i++)
            sum += await reading; // expect: valuetask-reuse
        return sum;
    }

    public async Task<int> SumWellAsync(Stream stream, Memory<byte> buffer)
    {
        var sum = 0;
        for (var i = 0; i < 3; i++)
        {
            var reading = stream.ReadAsync(buffer);
            sum += await reading;
        }

        return sum;
    }
}
