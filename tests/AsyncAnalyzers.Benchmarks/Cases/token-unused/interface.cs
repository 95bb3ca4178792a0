// An interface asks for it.

public interface IStep
{
    Task RunAsync(CancellationToken cancellationToken);
}

public class NoStep : IStep
{
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
