// Monitor belongs to a thread; after the await it may be another one.

public class Guarded2
{
    private readonly object _gate = new object();
    private readonly SemaphoreSlim _good = new SemaphoreSlim(1);

    public async Task RunAsync()
    {
        Monitor.Enter(_gate); // expect: lock-across-await
        try
        {
            await Task.Delay(1);
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    public async Task RunWellAsync()
    {
        await _good.WaitAsync();
        try
        {
            await Task.Delay(1);
        }
        finally
        {
            _good.Release();
        }
    }
}
