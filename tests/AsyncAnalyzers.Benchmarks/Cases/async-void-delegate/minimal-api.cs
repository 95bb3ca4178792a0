// A RequestDelegate and a Func are awaited.
// uses: web

public static class Routes
{
    public static void Map(WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            await Task.Yield();
            await next(context);
        });
        app.MapGet("/", async context => await context.Response.WriteAsync("hello")); // maybe: token-not-forwarded
        app.Lifetime.ApplicationStopping.Register(async () => await Task.Delay(1)); // expect: async-void-delegate
    }
}
