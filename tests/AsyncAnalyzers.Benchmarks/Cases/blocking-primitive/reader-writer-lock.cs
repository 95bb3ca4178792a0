// A short lock without an await in it is right.

public class Registry2
{
    private readonly ReaderWriterLockSlim _lock = new ReaderWriterLockSlim();
    private readonly Dictionary<string, int> _values = new Dictionary<string, int>();

    public async Task<int> GetAsync(string key)
    {
        await Task.Yield();
        _lock.EnterReadLock();
        try
        {
            return _values.TryGetValue(key, out var value) ? value : 0;
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }
}
