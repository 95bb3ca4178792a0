// Two downloads that could run together.

public class Home2
{
    private readonly HttpClient _client = new HttpClient();

    public async Task<string> LoadAsync(Uri head, Uri body)
    {
        var first = await _client.GetStringAsync(head);
        var second = await _client.GetStringAsync(body); // expect: sequential-awaits
        return first + second;
    }

    public async Task<string> LoadWellAsync(Uri head, Uri body)
    {
        var first = _client.GetStringAsync(head);
        var second = _client.GetStringAsync(body);
        await Task.WhenAll(first, second);
        return await first + await second;
    }
}
