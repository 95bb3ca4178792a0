// Reading lines of a text reader from elsewhere.

public class Lines
{
    public async Task<int> CountAsync(StreamReader reader)
    {
        await Task.Yield();
        var count = 0;
        while (reader.ReadLine() != null) // expect: has-counterpart
            count++;
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
