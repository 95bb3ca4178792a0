// Waiting while a program starts, before anything is served.
// uses: web program

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
Seed.RunAsync().GetAwaiter().GetResult();
app.Run();

public static class Seed
{
    public static async Task RunAsync() => await Task.Delay(1);
}
