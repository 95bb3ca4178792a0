// A loop that awaits lets others run.

public class Feeder
{
    public async Task FeedAsync(Stream stream, byte[] block)
    {
        for (var i = 0; i < 10_000_000; i++)
            await stream.WriteAsync(block.AsMemory());
    }

    public async IAsyncEnumerable<int> NumbersAsync()
    {
        await Task.Yield();
        for (var i = 0; i < 10_000_000; i++)
            yield return i;
    }
}
