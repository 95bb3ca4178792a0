// A task that was made from a value is complete.

public class Constants
{
    public async Task<int> ReadAsync()
    {
        var known = Task.FromResult(5);
        await Task.Yield();
        return known.Result;
    }

    public async Task EnsureAsync()
    {
        await Task.Yield();
        Task.CompletedTask.Wait();
    }
}
