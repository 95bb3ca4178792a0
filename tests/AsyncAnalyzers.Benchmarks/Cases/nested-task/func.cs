// A function of a task of a task, given where a function of a task is wanted.

public class Measure
{
    public async Task UseAsync()
    {
        await TimeAsync(async () => // expect: nested-task
        {
            await Task.Yield();
            return WorkAsync();
        });
        await TimeAsync(async () => await WorkAsync());
        await TimeAsync(() => WorkAsync());
    }

    private static async Task<T> TimeAsync<T>(Func<Task<T>> work) => await work();

    private static async Task<int> WorkAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
