// These cannot be disposed asynchronously.

public class Requests
{
    public async Task<string> GetAsync(HttpClient client, Uri uri)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        using var response = await client.SendAsync(request, source.Token);
        return await response.Content.ReadAsStringAsync(source.Token);
    }
}
