// Actions are named for their routes (microsoft/vs-threading#1268).
// uses: web

using Microsoft.AspNetCore.Mvc;

[Route("things")]
public class ThingsController : ControllerBase
{
    [HttpGet]
    public async Task<string> Get()
    {
        await Task.Delay(1); // maybe: token-not-forwarded
        return "thing";
    }
}
