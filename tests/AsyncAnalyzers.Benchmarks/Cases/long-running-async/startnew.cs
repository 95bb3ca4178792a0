// LongRunning makes a thread that ends at the first await.

public class Listener
{
    public Task Start(Func<Task> accept)
    {
        return Task.Factory.StartNew( // expect: long-running-async
            async () =>
            {
                while (true)
                    await accept();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
    }

    public Task StartSync(Action accept)
        => Task.Factory.StartNew(accept, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
