using Microsoft.EntityFrameworkCore;
using Shop.Data;
using Shop.Worker;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddDbContext<ShopContext>(options => options.UseInMemoryDatabase("shop"));
builder.Services.AddScoped<OrderRepository>();
builder.Services.AddHostedService<NightlyReport>();
builder.Build().Run();
