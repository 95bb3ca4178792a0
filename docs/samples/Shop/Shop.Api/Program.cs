using Microsoft.EntityFrameworkCore;
using Shop.Api;
using Shop.Data;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddDbContext<ShopContext>(options => options.UseInMemoryDatabase("shop"));
builder.Services.AddScoped<OrderRepository>();
builder.Services.AddScoped<CatalogueImport>();
builder.Services.AddHttpClient<PaymentClient>();
builder.Services.AddHttpClient<OrderNotifier>();

var app = builder.Build();
app.MapControllers();

app.MapGet("/products/{sku}", (string sku, ShopContext db) =>
    db.Products.AsNoTracking().FirstOrDefaultAsync(product => product.Sku == sku).Result is { } product
        ? Results.Ok(product)
        : Results.NotFound());

app.MapPost("/catalogue/import", async (CatalogueImport import, CancellationToken cancellationToken) =>
{
    var imported = await import.ImportAsync("pricelist.csv", cancellationToken);
    import.ArchiveAsync("pricelist.csv", cancellationToken).Wait();
    return Results.Ok(new { imported });
});

app.Run();
