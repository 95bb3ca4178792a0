// A deferred query that is enumerated twice starts the work twice.

public class Twice2
{
    public async Task<int> RunAsync(List<int> ids)
    {
        var tasks = ids.Select(WorkAsync); // expect: unawaited-query
        await Task.WhenAll(tasks);
        return tasks // also: unawaited-query
            .Sum(task => task.Result); // expect: blocks-on-task
    }

    public async Task<int> RunWellAsync(List<int> ids)
    {
        var results = await Task.WhenAll(ids.Select(WorkAsync));
        return results.Sum();
    }

    private static async Task<int> WorkAsync(int id)
    {
        await Task.Delay(id);
        return id;
    }
}
