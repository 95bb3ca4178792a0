// In a using, a try or around more than one await they are needed.

public class Needed
{
    public async Task<string> ReadAsync(Uri uri)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(uri);
    }

    public async Task<string> TryAsync(string path)
    {
        try
        {
            return await File.ReadAllTextAsync(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    public async Task<object> WidenAsync(string path) => await File.ReadAllTextAsync(path);
}
