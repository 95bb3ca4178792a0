// Each iteration waits for the one before (dotnet/roslyn-analyzers#1696).

public class Sizes2
{
    public async Task<List<int>> LoadAsync(HttpClient client, List<Uri> uris)
    {
        var sizes = new List<int>();
        foreach (var uri in uris)
            sizes.Add((await client.GetStringAsync(uri)).Length); // expect: await-in-loop
        return sizes;
    }

    public async Task<int[]> LoadWellAsync(HttpClient client, List<Uri> uris)
        => await Task.WhenAll(uris.Select(async uri => (await client.GetStringAsync(uri)).Length));
}
