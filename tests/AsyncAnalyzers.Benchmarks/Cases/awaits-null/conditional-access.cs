// await a?.FooAsync() throws when a is null.

public class Plugin
{
    private Plugin? _child;

    public async Task StopAsync()
    {
        await _child?.StopAsync()!; // expect: awaits-null
    }

    public async Task StopWellAsync()
    {
        if (_child != null)
            await _child.StopWellAsync();
        await (_child?.StopWellAsync() ?? Task.CompletedTask);
    }

    public void Attach(Plugin child) => _child = child;
}
