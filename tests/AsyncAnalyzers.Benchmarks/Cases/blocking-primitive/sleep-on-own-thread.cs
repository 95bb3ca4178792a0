// A thread of its own may sleep.

public class Ticker
{
    public async Task StartAsync(Func<bool> ticks)
    {
        var thread = new Thread(() =>
        {
            while (ticks())
                Thread.Sleep(100);
        });
        thread.IsBackground = true;
        thread.Start();
        await Task.Yield();
    }
}
