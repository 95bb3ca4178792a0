using Invoices;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpClient<RateClient>();
builder.Services.AddSingleton<InvoiceStore>();

var app = builder.Build();
app.UseMiddleware<AuditMiddleware>();
app.MapControllers();

app.MapGet("/rates/{currency}", async (string currency, RateClient rates) =>
    Results.Ok(await rates.GetRateAsync(currency)));

app.MapGet("/ready", () => Results.Ok());

app.MapPost("/warm-up", async (InvoiceStore store, CancellationToken cancellationToken) =>
{
    await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
    await store.LoadAsync(cancellationToken);
    return Results.NoContent();
});

app.Run();
