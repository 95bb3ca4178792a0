// A minimal API's lambda is a request handler.
// uses: web

public static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/rate", () => RateAsync().Result); // expect: blocks-on-task
        app.MapGet("/rate2", async () => await RateAsync());
        app.MapGet("/rate3", Handler);
    }

    private static string Handler()
    {
        return RateAsync().GetAwaiter().GetResult(); // expect: blocks-on-task
    }

    private static async Task<string> RateAsync()
    {
        await Task.Delay(1);
        return "1.0";
    }
}
