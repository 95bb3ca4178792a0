// HttpClient.Send is the blocking form of SendAsync.

public class Ping2
{
    private readonly HttpClient _client = new HttpClient();

    public async Task<int> StatusAsync(Uri uri)
    {
        await Task.Yield();
        var reply = _client.Send(new HttpRequestMessage(HttpMethod.Head, uri)); // expect: has-counterpart
        return (int)reply.StatusCode;
    }

    public async Task<int> StatusWellAsync(Uri uri)
    {
        var reply = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, uri));
        return (int)reply.StatusCode;
    }
}
