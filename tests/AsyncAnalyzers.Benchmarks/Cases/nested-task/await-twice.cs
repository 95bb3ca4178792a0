// Awaiting twice is right.

public class Double
{
    public async Task<int> RunAsync()
    {
        var outer = MakeAsync();
        return await await outer;
    }

    public async Task<string> FirstAsync(Task<string> left, Task<string> right) => await await Task.WhenAny(left, right);

    public async Task<Task<int>> KeepAsync()
    {
        var inner = await MakeAsync();
        return inner;
    }

    private static async Task<Task<int>> MakeAsync()
    {
        await Task.Delay(1);
        return CountAsync();
    }

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
