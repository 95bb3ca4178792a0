// The same with a using declaration.

public class Fetcher
{
    public Task<string> FetchAsync(Uri uri) // also: resource-gone
    {
        using var client = new HttpClient();
        return client.GetStringAsync(uri); // expect: resource-gone
    }

    public async Task<string> FetchWellAsync(Uri uri)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(uri);
    }
}
