// A ValueTask that is waited for, and one that is asked first (microsoft/vs-threading#698).

public class PacketReader
{
    public async Task<int> ReadAsync(Stream stream, byte[] buffer)
    {
        await Task.Yield();
        return stream.ReadAsync(buffer.AsMemory()).AsTask().Result; // expect: blocks-on-task
    }

    public async ValueTask<int> ReadFastAsync(Stream stream, byte[] buffer)
    {
        var reading = stream.ReadAsync(buffer.AsMemory());
        if (reading.IsCompletedSuccessfully)
            return reading.Result;

        return await reading;
    }

    public ValueTask<int> ReadIfDoneAsync(Stream stream, byte[] buffer)
    {
        var reading = stream.ReadAsync(buffer.AsMemory());
        return reading.IsCompleted ? new ValueTask<int>(reading.Result) : reading;
    }
}
