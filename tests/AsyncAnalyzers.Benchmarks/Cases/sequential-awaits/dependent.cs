// The second needs the first, or the receiver bears one call at a time.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Dependent
{
    public async Task<string> ChainAsync(HttpClient client, Uri start)
    {
        var next = await client.GetStringAsync(start);
        return await client.GetStringAsync(new Uri(next));
    }

    public async Task TwiceAsync(DbContext context)
    {
        await context.SaveChangesAsync();
        await context.Database.EnsureCreatedAsync();
    }

    public async Task InOrderAsync(Stream stream, byte[] head, byte[] body)
    {
        await stream.WriteAsync(head.AsMemory());
        await stream.WriteAsync(body.AsMemory());
    }
}
