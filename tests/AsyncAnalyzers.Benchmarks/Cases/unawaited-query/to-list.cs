// A list of running tasks that nobody awaits.

public class Bulk2
{
    public async Task RunAsync(List<int> ids)
    {
        var tasks = ids.Select(id => WorkAsync(id)).ToList(); // expect: unawaited-query
        await Task.Yield();
        Console.WriteLine(tasks.Count);
    }

    public async Task RunWellAsync(List<int> ids)
    {
        var tasks = ids.Select(id => WorkAsync(id)).ToList();
        foreach (var task in tasks)
            await task;
    }

    private static async Task WorkAsync(int id) => await Task.Delay(id);
}
