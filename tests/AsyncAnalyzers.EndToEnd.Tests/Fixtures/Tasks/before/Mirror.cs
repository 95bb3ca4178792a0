namespace MirrorTool;

/// <summary>Copies files to a web store.</summary>
internal sealed class Mirror(HttpClient http)
{
    private readonly Mirror? _next = null;

    public async Task CopyAsync(string[] paths, bool checkFirst)
    {
        if (checkFirst)
        {
            var check = http.GetAsync("https://store.example/health"); // expect: ASYNC202
        }

        // All at once.
        paths.Select(UploadAsync).ToList(); // expect: ASYNC208
        _next?.CopyAsync(paths, checkFirst); // expect: ASYNC201
        await Task.Yield();
    }

    public async Task<int> CountAsync(ValueTask<int> count)
    {
        var known = await count;
        return known + await count; // expect: ASYNC210
    }

    public async Task<string> FirstAsync(string path, bool wanted)
    {
        var text = File.ReadAllTextAsync(path); // expect: ASYNC215
        if (!wanted)
            return "";
        return await text;
    }

    public void Start(string path)
    {
        File.WriteAllTextAsync("started", path); // expect: ASYNC201
        Task.Run(() => Console.WriteLine(path)); // expect: ASYNC216
    }

    private Task UploadAsync(string path)
    {
        if (path.Length == 0)
            return Task.CompletedTask;

        using var content = new StringContent(File.GetCreationTime(path).ToString());
        return http.PutAsync($"https://store.example/{path}", content); // expect: ASYNC206
    }
}
