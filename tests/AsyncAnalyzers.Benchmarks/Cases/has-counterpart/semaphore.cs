// A semaphore has an asynchronous wait of the same name.

public class Gate
{
    private readonly SemaphoreSlim _semaphore = new SemaphoreSlim(1);

    public async Task EnterAsync()
    {
        _semaphore.Wait(); // expect: has-counterpart
        try
        {
            await Task.Delay(1);
        }
        finally
        {
            _semaphore.Release();
        }
    }

    public async Task<bool> TryEnterAsync()
    {
        await Task.Yield();
        return _semaphore.Wait(0);
    }

    public async Task EnterWellAsync()
    {
        await _semaphore.WaitAsync();
        _semaphore.Release();
    }
}
