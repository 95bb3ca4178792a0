// The lambda has a token of its own and uses the outer one (dotnet/runtime#88403).

public class Nested2
{
    public async Task RunAsync(List<Uri> uris, HttpClient client, CancellationToken outer)
    {
        await Parallel.ForEachAsync(uris, outer, async (uri, inner) =>
        {
            await client.GetAsync(uri, outer); // expect: token-not-forwarded
            await client.GetAsync(uri, inner);
        });
    }
}
