// A list that concurrent tasks add to.

public class Collect
{
    public async Task<List<string>> LoadAsync(HttpClient client, List<Uri> uris)
    {
        var pages = new List<string>();
        await Task.WhenAll(uris.Select(async uri =>
        {
            var page = await client.GetStringAsync(uri);
            pages.Add(page); // expect: shared-across-tasks
        }));
        return pages;
    }

    public async Task<string[]> LoadWellAsync(HttpClient client, List<Uri> uris)
        => await Task.WhenAll(uris.Select(uri => client.GetStringAsync(uri)));
}
