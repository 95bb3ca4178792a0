// A synchronous method that hides a wait.

public class Downloader
{
    private readonly HttpClient _client = new HttpClient();

    public string Download(Uri uri)
    {
        return _client.GetStringAsync(uri).Result; // expect: sync-over-async
    }

    public void Send(Uri uri) => _client.GetAsync(uri).Wait(); // expect: sync-over-async

    public async Task<string> DownloadAsync(Uri uri) => await _client.GetStringAsync(uri);
}
