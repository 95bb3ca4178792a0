// A lock around starting is right: it guards the field, not the work.

public class OnceLoaded
{
    private readonly object _gate = new object();
    private Task<string>? _loading;

    public Task<string> GetAsync()
    {
        lock (_gate)
        {
            return _loading ??= LoadAsync();
        }
    }

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "a";
    }
}
