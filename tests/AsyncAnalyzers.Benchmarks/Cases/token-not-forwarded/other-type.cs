// A token of another object is not in scope (meziantou/Meziantou.Analyzer#796).

public class Job2
{
    public CancellationToken Stopped { get; } = new CancellationToken(true);
}

public class Scheduler
{
    public async Task WaitAsync(Job2 job)
    {
        Console.WriteLine(job);
        await Task.Delay(10);
    }
}
