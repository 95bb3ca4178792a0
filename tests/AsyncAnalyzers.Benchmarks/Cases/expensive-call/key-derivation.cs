// Deriving a key is slow on purpose.

using System.Security.Cryptography;

public class Passwords
{
    public async Task<byte[]> HashAsync(string password, byte[] salt)
    {
        await Task.Yield();
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32); // expect: expensive-call
    }

    public async Task<byte[]> HashOffLoopAsync(string password, byte[] salt)
        => await Task.Run(() => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32));

    public byte[] Short(byte[] data) => SHA256.HashData(data);
}
