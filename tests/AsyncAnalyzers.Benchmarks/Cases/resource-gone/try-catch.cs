// A catch around a returned task catches only what is thrown before it is made.

public class Guarded
{
    public Task<string> ReadAsync(string path) // also: resource-gone
    {
        try
        {
            return File.ReadAllTextAsync(path); // expect: resource-gone
        }
        catch (IOException)
        {
            return Task.FromResult("");
        }
    }

    public async Task<string> ReadWellAsync(string path)
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
}
