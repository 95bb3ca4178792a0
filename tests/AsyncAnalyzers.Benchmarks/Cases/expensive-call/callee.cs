// The key is derived in a function of the program, and the caller holds the thread for as long.

using System.Security.Cryptography;

public class Vault
{
    public async Task<byte[]> OpenAsync(string password, byte[] salt)
    {
        await Task.Yield();
        return Derive(password, salt); // expect: expensive-call
    }

    public async Task<byte[]> OpenOffLoopAsync(string password, byte[] salt) => await Task.Run(() => Derive(password, salt));

    public byte[] Open(string password, byte[] salt) => Derive(password, salt);

    private static byte[] Derive(string password, byte[] salt)
    {
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA512, 64);
    }
}
