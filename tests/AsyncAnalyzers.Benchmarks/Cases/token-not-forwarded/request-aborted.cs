// A request brings its own token.
// uses: web

public static class Aborts
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/a", async (CancellationToken token) =>
        {
            await Task.Delay(10); // expect: token-not-forwarded
            return "a";
        });
        app.MapGet("/b", async (CancellationToken token) =>
        {
            await Task.Delay(10, token);
            return "b";
        });
    }
}
