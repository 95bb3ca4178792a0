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
        await File.AppendAllTextAsync("audit.log", line);
        await _next(context);
    }
}
