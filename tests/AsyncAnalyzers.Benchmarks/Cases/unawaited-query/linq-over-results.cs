// Queries over results, and over completed tasks in an array.

public class Fine
{
    public async Task<List<int>> RunAsync(List<int> ids)
    {
        var loaded = await Task.WhenAll(ids.Select(LoadAsync));
        var even = loaded.Where(n => n % 2 == 0);
        Console.WriteLine(even.Count());
        return even.ToList();
    }

    public async Task<int> FirstAsync(List<int> ids)
    {
        var tasks = ids.Select(LoadAsync).ToList();
        var first = await Task.WhenAny(tasks);
        await Task.WhenAll(tasks);
        return await first;
    }

    private static async Task<int> LoadAsync(int id)
    {
        await Task.Delay(id);
        return id;
    }
}
