// All of a file is hashed while the thread waits.

using System.Security.Cryptography;

public class Checksums
{
    public async Task<byte[]> OfAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return SHA256.HashData(file); // expect: expensive-call, has-counterpart
    }

    public async Task<byte[]> OfWellAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return await SHA256.HashDataAsync(file);
    }
}
