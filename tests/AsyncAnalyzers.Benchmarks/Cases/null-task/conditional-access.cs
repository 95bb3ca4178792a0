// ?. gives null for a missing receiver.

#nullable disable
public class Relay
{
    private readonly Relay _next;

    public Relay(Relay next) => _next = next;

    public Task RunAsync()
    {
        return _next?.RunAsync(); // expect: null-task
    }

    public Task RunWellAsync() => _next?.RunWellAsync() ?? Task.CompletedTask;
}
