// GetConsumingEnumerable blocks at each step.

using System.Collections.Concurrent;

public class Consumer
{
    private readonly BlockingCollection<int> _jobs = new BlockingCollection<int>();

    public async Task RunAsync()
    {
        await Task.Yield();
        foreach (var job in _jobs.GetConsumingEnumerable()) // expect: blocking-primitive
            Console.WriteLine(job);
    }

    public async Task RunOnThreadAsync()
    {
        await Task.Factory.StartNew(
            () =>
            {
                foreach (var job in _jobs.GetConsumingEnumerable())
                    Console.WriteLine(job);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}
