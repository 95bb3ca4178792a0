// A query that nobody enumerates starts nothing; one that is counted awaits nothing.

public class Bulk
{
    public async Task RunAsync(List<int> ids)
    {
        var tasks = ids.Select(async id => await WorkAsync(id)); // expect: unawaited-query
        await Task.Yield();
        Console.WriteLine(tasks.Count());
    }

    public async Task RunWellAsync(List<int> ids)
    {
        var tasks = ids.Select(async id => await WorkAsync(id));
        await Task.WhenAll(tasks);
    }

    private static async Task WorkAsync(int id) => await Task.Delay(id);
}
