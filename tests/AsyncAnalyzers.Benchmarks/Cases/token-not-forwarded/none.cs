// CancellationToken.None although one is in scope.

public class Pages3
{
    public async Task<string> LoadAsync(HttpClient client, Uri uri, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await client.GetStringAsync(uri, CancellationToken.None); // maybe: token-not-forwarded
    }
}
