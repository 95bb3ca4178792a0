// A context of EF Core is disposed with its request.
// uses: web Microsoft.EntityFrameworkCore

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

[Route("log")]
public class LogController : ControllerBase
{
    private readonly DbContext _context;

    public LogController(DbContext context) => _context = context;

    [HttpPost]
    public IActionResult Post()
    {
        _ = Task.Run(async () => await _context.SaveChangesAsync()); // expect: request-escapes
        return Accepted();
    }

    [HttpPost("well")]
    public async Task<IActionResult> PostWell()
    {
        await _context.SaveChangesAsync(); // maybe: token-not-forwarded
        return Accepted();
    }
}
