// HttpRequest.Form reads the body synchronously.
// uses: web

public static class FormEndpoint
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/a", async (HttpRequest request) =>
        {
            await Task.Yield();
            return request.Form["name"].ToString(); // expect: blocking-primitive
        });
        app.MapPost("/b", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync(); // maybe: token-not-forwarded
            return form["name"].ToString();
        });
    }
}
