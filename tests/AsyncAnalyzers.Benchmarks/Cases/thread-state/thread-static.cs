// A thread-static field after an await is another thread's.

public class Scopes
{
    [ThreadStatic]
    private static string? _name;

    private static readonly AsyncLocal<string?> Flowing = new AsyncLocal<string?>();

    public async Task<string?> RunAsync()
    {
        _name = "a";
        await Task.Delay(1);
        return _name; // expect: thread-state
    }

    public async Task<string?> RunWellAsync()
    {
        Flowing.Value = "a";
        await Task.Delay(1);
        return Flowing.Value;
    }
}
