// ContinueWith and StartNew use the scheduler that happens to be current.

public class Ambient
{
    public Task RunAsync(Task first)
    {
        return first.ContinueWith(_ => Console.WriteLine("a")); // expect: continue-with
    }

    public Task StartAsync()
    {
        return Task.Factory.StartNew(() => Console.WriteLine("a")); // expect: continue-with
    }

    public Task StartWellAsync()
        => Task.Factory.StartNew(() => Console.WriteLine("a"), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    public Task RunTaskAsync() => Task.Run(() => Console.WriteLine("a"));
}
