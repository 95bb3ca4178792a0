// The request may be over before the task reads its context.
// uses: web

public static class Escapes
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/a", (HttpContext context) =>
        {
            _ = Task.Run(async () =>
            {
                await Task.Delay(1000); // maybe: token-not-forwarded
                Console.WriteLine(context.Request.Path); // expect: request-escapes
            });
            return "a";
        });
        app.MapGet("/b", (HttpContext context) =>
        {
            var path = context.Request.Path.Value;
            _ = Task.Run(async () => // maybe: token-not-forwarded
            {
                await Task.Delay(1000); // maybe: token-not-forwarded
                Console.WriteLine(path);
            });
            return "b";
        });
    }
}
