namespace Invoices;

public sealed class AuditMiddleware
{
    private readonly RequestDelegate _next;

    public AuditMiddleware(RequestDelegate next)
    {
        _next = next;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var line = $"{context.Request.Method} {context.Request.Path}{Environment.NewLine}";
        File.AppendAllText("audit.log", line); // expect: ASYNC102
        await _next(context);
    }
}
