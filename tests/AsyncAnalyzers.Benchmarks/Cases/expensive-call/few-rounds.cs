// The same functions with little to do.

using System.Security.Cryptography;
using System.Text;

public class Tokens
{
    public async Task<string> TokenAsync(string text, byte[] salt)
    {
        await Task.Yield();
        return Convert.ToHexString(Stretched(text, salt, 100));
    }

    public async Task<bool> IsSignedAsync(byte[] text, byte[] key, byte[] signature)
    {
        await Task.Yield();
        return CryptographicOperations.FixedTimeEquals(Signature(text, key), signature);
    }

    private static byte[] Stretched(string text, byte[] salt, int rounds)
        => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(text), salt, rounds, HashAlgorithmName.SHA256, 16);

    private static byte[] Signature(byte[] text, byte[] key) => HMACSHA256.HashData(key, text);
}
