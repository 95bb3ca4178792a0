// A lambda or another object takes care of it.

public class Handed
{
    private readonly List<Func<Task>> _later = new List<Func<Task>>();

    public async Task RunAsync()
    {
        var work = WorkAsync();
        _later.Add(() => work);
        await Task.Yield();
    }

    public Task[] Array()
    {
        var one = WorkAsync();
        var two = WorkAsync();
        return new[] { one, two };
    }

    private static async Task WorkAsync() => await Task.Delay(1);
}
