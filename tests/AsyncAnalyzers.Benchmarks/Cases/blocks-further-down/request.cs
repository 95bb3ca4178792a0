// A synchronous action that calls a blocking helper.
// uses: web

using Microsoft.AspNetCore.Mvc;

[Route("report")]
public class ReportController : ControllerBase
{
    [HttpGet]
    public string Get()
    {
        return Render(); // expect: blocks-further-down
    }

    [HttpGet("name")]
    public string Name() => Title();

    private static string Title() => "report";

    private static string Render()
    {
        return BodyAsync().GetAwaiter().GetResult(); // expect: sync-over-async
    }

    private static async Task<string> BodyAsync()
    {
        await Task.Delay(1);
        return "body";
    }
}
