// A deferred query runs again and starts other tasks than those that were awaited (microsoft/vs-threading#1647).

public class DeferredQuery
{
    public async Task<int> SumAsync(int[] ids)
    {
        var tasks = ids.Select(id => LoadAsync(id)); // maybe: unawaited-query
        await Task.WhenAll(tasks);
        var sum = 0;
        foreach (var task in tasks) // maybe: unawaited-query
            sum += task.Result; // expect: blocks-on-task
        return sum;
    }

    public async Task<int> SumArrayAsync(int[] ids)
    {
        var tasks = ids.Select(id => LoadAsync(id)).ToArray();
        await Task.WhenAll(tasks);
        var sum = 0;
        foreach (var task in tasks)
            sum += task.Result;
        return sum;
    }

    private static async Task<int> LoadAsync(int id)
    {
        await Task.Delay(id);
        return id;
    }
}
