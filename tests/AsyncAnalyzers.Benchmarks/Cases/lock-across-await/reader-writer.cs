// So does a ReaderWriterLockSlim, and a Mutex.

public class Guarded3
{
    private readonly ReaderWriterLockSlim _lock = new ReaderWriterLockSlim();

    public async Task RunAsync()
    {
        _lock.EnterWriteLock(); // expect: lock-across-await, blocking-primitive
        try
        {
            await Task.Delay(1);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public async Task ShortAsync()
    {
        await Task.Delay(1);
        _lock.EnterWriteLock();
        try
        {
            Console.WriteLine("short");
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}
