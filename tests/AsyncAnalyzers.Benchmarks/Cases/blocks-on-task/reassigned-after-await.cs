// An assignment after the await starts another task (microsoft/vs-threading#1647).

public class Retry
{
    public async Task<int> TwiceAsync()
    {
        var attempt = TryAsync();
        await attempt;
        attempt = TryAsync();
        return attempt.Result; // expect: blocks-on-task
    }

    public async Task<int> LoopAsync(int times)
    {
        var attempt = TryAsync();
        await attempt;
        var sum = 0;
        for (var i = 0; i < times; i++)
        {
            sum += attempt.Result; // expect: blocks-on-task
            attempt = TryAsync();
        }

        return sum + await attempt;
    }

    private static async Task<int> TryAsync()
    {
        await Task.Delay(2);
        return 1;
    }
}
