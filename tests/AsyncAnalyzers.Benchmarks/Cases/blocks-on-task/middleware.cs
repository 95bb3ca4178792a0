// Middleware returns a task: a wait in it blocks the request.
// uses: web

public class Tenancy
{
    private readonly RequestDelegate _next;

    public Tenancy(RequestDelegate next) => _next = next;

    public Task InvokeAsync(HttpContext context)
    {
        context.Items["tenant"] = LookUpAsync(context.Request.Host.Host).Result; // expect: blocks-on-task
        return _next(context);
    }

    private static async Task<string> LookUpAsync(string host)
    {
        await Task.Delay(1);
        return host;
    }
}
