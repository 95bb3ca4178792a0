// A token that is taken and ignored.

public class Ignores
{
    public async Task RunAsync(CancellationToken cancellationToken) // expect: token-unused
    {
        await Task.Yield();
        Step();
    }

    public async Task RunWellAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static void Step() => Console.WriteLine("step");
}
