// File.ReadLines reads while it is enumerated.

public class Grep
{
    public async Task<int> CountAsync(string path, string word)
    {
        await Task.Yield();
        var count = 0;
        foreach (var line in File.ReadLines(path)) // expect: enumerates-blocking, has-counterpart
        {
            if (line.Contains(word))
                count++;
        }

        return count;
    }

    public async Task<int> CountWellAsync(string path, string word)
    {
        var count = 0;
        await foreach (var line in File.ReadLinesAsync(path))
        {
            if (line.Contains(word))
                count++;
        }

        return count;
    }
}
