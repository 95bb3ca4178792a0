// WhenAll over tasks of tasks waits for the outer ones alone.

public class Outer2
{
    public async Task RunAsync(List<int> ids)
    {
        var started = ids.Select(id => Task.Factory.StartNew(() => WorkAsync(id), CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default));
        await Task.WhenAll(started); // expect: nested-task
    }

    public async Task RunWellAsync(List<int> ids) => await Task.WhenAll(ids.Select(WorkAsync));

    private static async Task WorkAsync(int id) => await Task.Delay(id);
}
