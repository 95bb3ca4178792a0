// An action that sends the task instead of its result.
// uses: web

using Microsoft.AspNetCore.Mvc;

[Route("users")]
public class UsersController : ControllerBase
{
    [HttpGet]
    public IActionResult Get()
    {
        return Ok(FindAsync()); // expect: task-as-value
    }

    [HttpGet("well")]
    public async Task<IActionResult> GetWell() => Ok(await FindAsync());

    private static async Task<string> FindAsync()
    {
        await Task.Delay(1);
        return "user";
    }
}
