// On a thread of its own a wait blocks nobody.

public class Background
{
    public async Task<int> RunAsync(Task<int> number)
    {
        var worker = Task.Factory.StartNew(() => number.Result, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await worker;
    }

    public async Task QueueAsync(Task number)
    {
        ThreadPool.QueueUserWorkItem(_ => number.Wait());
        await number;
    }
}
