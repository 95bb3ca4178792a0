using Shop.Office;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
var app = builder.Build();
app.UseAntiforgery();
app.MapRazorComponents<Page>().AddInteractiveServerRenderMode();
app.Run();
