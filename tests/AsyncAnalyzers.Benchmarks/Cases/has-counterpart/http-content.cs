// Reading a response's stream.

public class Body
{
    public async Task<long> LengthAsync(HttpClient client, Uri uri)
    {
        var response = await client.GetAsync(uri);
        var stream = response.Content.ReadAsStream(); // expect: has-counterpart
        return stream.Length;
    }

    public async Task<long> LengthWellAsync(HttpClient client, Uri uri)
    {
        var response = await client.GetAsync(uri);
        var stream = await response.Content.ReadAsStreamAsync();
        return stream.Length;
    }
}
