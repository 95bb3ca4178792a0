// Parallel.ForEachAsync does not block.

public class Fetch2
{
    public async Task RunAsync(List<Uri> uris, HttpClient client)
    {
        await Parallel.ForEachAsync(uris, async (uri, token) => await client.GetAsync(uri, token));
    }
}
