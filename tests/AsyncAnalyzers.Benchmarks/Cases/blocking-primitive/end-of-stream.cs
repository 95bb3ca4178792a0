// EndOfStream reads ahead, and blocks for it.

public class LineReader
{
    public async Task<int> CountAsync(StreamReader reader)
    {
        var count = 0;
        while (!reader.EndOfStream) // expect: blocking-primitive
        {
            await reader.ReadLineAsync();
            count++;
        }

        return count;
    }

    public async Task<int> CountWellAsync(StreamReader reader)
    {
        var count = 0;
        while (await reader.ReadLineAsync() != null)
            count++;
        return count;
    }
}
