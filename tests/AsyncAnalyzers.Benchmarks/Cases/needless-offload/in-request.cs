// Offloading an asynchronous call in a request frees nothing (dotnet/diagnostics#93).
// uses: web

public static class Offloads
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/a", async () => await Task.Run(() => LoadAsync())); // expect: needless-offload
        app.MapGet("/b", async () => await LoadAsync());
    }

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "a";
    }
}
