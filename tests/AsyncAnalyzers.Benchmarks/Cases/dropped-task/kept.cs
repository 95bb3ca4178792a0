// Stored, returned, passed on: not dropped.

public class Keeper
{
    private readonly List<Task> _running = new List<Task>();
    private Task? _last;

    public void Begin()
    {
        _running.Add(WorkAsync());
        _last = WorkAsync();
        Watch(WorkAsync());
    }

    public Task AllAsync() => Task.WhenAll(_running);

    public Task LastAsync() => _last ?? Task.CompletedTask;

    private void Watch(Task task) => _running.Add(task);

    private static async Task WorkAsync() => await Task.Delay(1);
}
