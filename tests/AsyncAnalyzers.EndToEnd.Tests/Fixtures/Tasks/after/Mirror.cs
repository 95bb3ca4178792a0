namespace MirrorTool;

/// <summary>Copies files to a web store.</summary>
internal sealed class Mirror(HttpClient http)
{
    private readonly Mirror? _next = null;

    public async Task CopyAsync(string[] paths, bool checkFirst)
    {
        if (checkFirst)
        {
            await http.GetAsync("https://store.example/health");
        }

        // All at once.
        await Task.WhenAll(paths.Select(UploadAsync));
        if (_next?.CopyAsync(paths, checkFirst) is { } task)
            await task;
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

    private async Task UploadAsync(string path)
    {
        if (path.Length == 0)
            return;

        using var content = new StringContent(File.GetCreationTime(path).ToString());
        await http.PutAsync($"https://store.example/{path}", content);
    }
}
