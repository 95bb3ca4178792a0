// A linked source already holds the token.

public class Linked
{
    public async Task<string> LoadAsync(HttpClient client, Uri uri, CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        linked.CancelAfter(1000);
        return await client.GetStringAsync(uri, linked.Token);
    }
}
