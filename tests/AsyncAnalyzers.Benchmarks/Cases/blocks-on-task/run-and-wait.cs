// Offloading and waiting at once.

public class RunWait
{
    public async Task<int> SumAsync(int[] numbers)
    {
        await Task.Yield();
        return Task.Run(() => numbers.Sum()).Result; // expect: blocks-on-task
    }

    public async Task<int> SumWellAsync(int[] numbers) => await Task.Run(() => numbers.Sum());
}
