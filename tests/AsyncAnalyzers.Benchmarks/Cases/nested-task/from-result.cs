// Task.FromResult of a task.

public class Wrapped
{
    public Task<Task<int>> GetAsync()
    {
        return Task.FromResult(CountAsync()); // maybe: nested-task
    }

    public async Task UseAsync()
    {
        await GetAsync(); // expect: nested-task
    }

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
