// A loop that ends by itself.

public class Reads
{
    public async Task<int> CountAsync(StreamReader reader)
    {
        var count = 0;
        while (true)
        {
            var line = await reader.ReadLineAsync();
            if (line == null)
                return count;

            count++;
        }
    }
}
