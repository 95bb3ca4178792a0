// A callee that takes no token.

public class NoToken
{
    public async Task RunAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await work();
        await Task.Yield();
    }
}
