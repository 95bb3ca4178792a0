// Result and Wait in an async method, and the same with await.

public class RateTable
{
    public async Task<decimal> ConvertAsync(decimal amount)
    {
        await Task.Yield();
        return amount * LoadRateAsync().Result; // expect: blocks-on-task
    }

    public async Task WarmUpAsync()
    {
        LoadRateAsync().Wait(); // expect: blocks-on-task
        await LoadRateAsync();
    }

    public async Task<decimal> ConvertWellAsync(decimal amount) => amount * await LoadRateAsync();

    private static async Task<decimal> LoadRateAsync()
    {
        await Task.Delay(5);
        return 1.1m;
    }
}
