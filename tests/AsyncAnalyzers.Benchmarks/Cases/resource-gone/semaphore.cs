// A lock that is released before the work is done.

public class Guard2
{
    private readonly SemaphoreSlim _gate = new SemaphoreSlim(1);

    public async Task<Task> RunAsync(Func<Task> work)
    {
        await _gate.WaitAsync();
        try
        {
            return work(); // maybe: resource-gone
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task RunWellAsync(Func<Task> work)
    {
        await _gate.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            _gate.Release();
        }
    }
}
