// Waiting behind ?. (microsoft/vs-threading#1235).

public class Session
{
    private Task? _pending;

    public async Task CloseAsync()
    {
        await Task.Yield();
        _pending?.Wait(); // expect: blocks-on-task
    }

    public async Task CloseWellAsync()
    {
        if (_pending is { } pending)
            await pending;
    }

    public void Begin() => _pending = Task.Delay(10);
}
