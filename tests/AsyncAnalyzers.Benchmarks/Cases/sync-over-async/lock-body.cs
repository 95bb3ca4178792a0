// A wait while a lock is held.

public class Lazy2
{
    private readonly object _gate = new object();
    private string? _value;

    public string Get()
    {
        lock (_gate)
        {
            return _value ??= LoadAsync().Result; // expect: sync-over-async
        }
    }

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "v";
    }
}
