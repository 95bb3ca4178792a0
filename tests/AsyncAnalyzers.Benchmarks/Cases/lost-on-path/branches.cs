// Awaited in both branches, or in one.

public class Fork
{
    public async Task RunAsync(bool slow)
    {
        var work = WorkAsync();
        if (slow)
            await work;
        else
            await work.WaitAsync(TimeSpan.FromSeconds(1));
    }

    public async Task RunBadlyAsync(bool slow)
    {
        var work = WorkAsync(); // expect: lost-on-path
        if (slow)
            await work;
        else
            Console.WriteLine("fast");
    }

    private static async Task WorkAsync() => await Task.Delay(1);
}
