// Awaited through WhenAll, WhenAny, or a wrapper.

public class Combined
{
    public async Task AllAsync()
    {
        var left = WorkAsync(1);
        var right = WorkAsync(2);
        var both = Task.WhenAll(left, right);
        await both;
    }

    public async Task TimedAsync()
    {
        var work = WorkAsync(3);
        await work.WaitAsync(TimeSpan.FromSeconds(1));
    }

    public Task<Task> ReturnedAsync()
    {
        var left = WorkAsync(1);
        var right = WorkAsync(2);
        return Task.WhenAny(left, right);
    }

    private static async Task WorkAsync(int n) => await Task.Delay(n);
}
