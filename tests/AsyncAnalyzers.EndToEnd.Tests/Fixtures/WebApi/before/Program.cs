using Invoices;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddHttpClient<RateClient>();
builder.Services.AddSingleton<InvoiceStore>();

var app = builder.Build();
app.UseMiddleware<AuditMiddleware>();
app.MapControllers();

app.MapGet("/rates/{currency}", (string currency, RateClient rates) =>
    Results.Ok(rates.GetRateAsync(currency).Result)); // expect: ASYNC101

app.MapGet("/ready", () => Results.Ok());

app.MapPost("/warm-up", async (InvoiceStore store, CancellationToken cancellationToken) =>
{
    Thread.Sleep(TimeSpan.FromSeconds(1)); // expect: ASYNC103
    await store.LoadAsync(cancellationToken);
    return Results.NoContent();
});

app.Run();
