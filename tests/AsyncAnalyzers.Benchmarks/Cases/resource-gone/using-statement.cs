// The stream is closed before the copy is done.

public class Copier
{
    public Task CopyAsync(string path, Stream target) // also: resource-gone
    {
        using (var source = File.OpenRead(path)) // maybe: dispose-async
        {
            return source.CopyToAsync(target); // expect: resource-gone
        }
    }

    public async Task CopyWellAsync(string path, Stream target)
    {
        await using var source = File.OpenRead(path);
        await source.CopyToAsync(target);
    }
}
