// The token is at hand and not given on.

public class Pages2
{
    public async Task<string> LoadAsync(HttpClient client, Uri uri, CancellationToken cancellationToken)
    {
        await Task.Delay(10, cancellationToken);
        return await client.GetStringAsync(uri); // expect: token-not-forwarded
    }

    public async Task<string> LoadWellAsync(HttpClient client, Uri uri, CancellationToken cancellationToken)
        => await client.GetStringAsync(uri, cancellationToken);
}
