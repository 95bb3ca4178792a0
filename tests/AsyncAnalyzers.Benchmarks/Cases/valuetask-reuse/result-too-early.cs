// Reading the result before it is there.

public class Early
{
    public int Read(Stream stream, Memory<byte> buffer)
    {
        return stream.ReadAsync(buffer).Result; // expect: valuetask-reuse, sync-over-async
    }

    public int ReadWell(Stream stream, Memory<byte> buffer)
    {
        var reading = stream.ReadAsync(buffer); // maybe: lost-on-path
        return reading.IsCompleted ? reading.Result : 0;
    }
}
