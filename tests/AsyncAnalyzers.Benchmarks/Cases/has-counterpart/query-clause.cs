// Only the first source of a query expression can be awaited.

public class Queries
{
    public async Task<List<string>> RunAsync(List<string> files)
    {
        await Task.Yield();
        var lines = from file in files
                    let text = File.ReadAllText(file)
                    select text.Trim();
        return lines.ToList();
    }
}
