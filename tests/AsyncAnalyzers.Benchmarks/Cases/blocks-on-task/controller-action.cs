// A controller action blocks a request thread.
// uses: web

using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("orders")]
public class OrdersController : ControllerBase
{
    [HttpGet("{id}")]
    public ActionResult<string> Get(int id)
    {
        return FindAsync(id).Result; // expect: blocks-on-task
    }

    [HttpGet("well/{id}")]
    public async Task<ActionResult<string>> GetWell(int id) => await FindAsync(id);

    [NonAction]
    public string Describe(int id) => id.ToString();

    private static async Task<string> FindAsync(int id)
    {
        await Task.Delay(id);
        return "order";
    }
}
