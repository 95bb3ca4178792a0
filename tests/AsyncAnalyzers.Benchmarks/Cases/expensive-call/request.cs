// A password is hashed in a request.
// uses: web

using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;

public class AccountController : ControllerBase
{
    private readonly byte[] _salt = new byte[16];

    [HttpPost]
    public async Task<IActionResult> Register(string name, string password)
    {
        await Task.Yield();
        var key = Rfc2898DeriveBytes.Pbkdf2(password, _salt, 600_000, HashAlgorithmName.SHA256, 32); // expect: expensive-call
        return Ok(new { name, key });
    }

    [HttpGet]
    public async Task<IActionResult> Tag(string name)
    {
        await Task.Yield();
        return Ok(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)));
    }
}
