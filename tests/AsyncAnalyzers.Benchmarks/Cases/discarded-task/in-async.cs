// The same in an async method.

public class Fires2
{
    public async Task FireAsync()
    {
        _ = Task.Run(() => Console.WriteLine("a")); // expect: discarded-task
        await Task.Yield();
        _ = await CountAsync();
    }

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
