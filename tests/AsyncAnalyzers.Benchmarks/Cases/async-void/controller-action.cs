// An action that is async void ends the request too early.
// uses: web

using Microsoft.AspNetCore.Mvc;

[Route("mail")]
public class MailController : ControllerBase
{
    [HttpPost]
    public async void Post() // expect: async-void
    {
        await Task.Delay(1); // maybe: token-not-forwarded
    }

    [HttpPost("well")]
    public async Task PostWell()
    {
        await Task.Delay(1); // maybe: token-not-forwarded
    }
}
