// Retries, order, early exits and streams need one after another.

public class OneByOne
{
    public async Task<string?> FirstAsync(HttpClient client, List<Uri> mirrors)
    {
        foreach (var mirror in mirrors)
        {
            var text = await client.GetStringAsync(mirror);
            if (text.Length > 0)
                return text;
        }

        return null;
    }

    public async Task CopyAsync(Stream from, Stream to, byte[] buffer)
    {
        int read;
        while ((read = await from.ReadAsync(buffer.AsMemory())) > 0)
            await to.WriteAsync(buffer.AsMemory(0, read));
    }
}
