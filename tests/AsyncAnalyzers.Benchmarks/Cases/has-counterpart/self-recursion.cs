// Inside RunAsync, Run must not become RunAsync (meziantou/Meziantou.Analyzer#1034, microsoft/vs-threading#92).

public class Job
{
    public Task RunAsync()
    {
        Run();
        return Task.CompletedTask;
    }

    public void Run() => Console.WriteLine("runs");
}

public class Wrapper
{
    private readonly Job _job = new Job();

    public async Task RunAsync()
    {
        await Task.Yield();
        Execute(); // maybe: has-counterpart
    }

    public async Task ExecuteAsync()
    {
        await Task.Yield();
        Execute();
    }

    private void Execute() => Console.WriteLine(_job);
}
