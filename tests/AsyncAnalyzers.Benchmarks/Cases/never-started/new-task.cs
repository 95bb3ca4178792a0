// A task from the constructor does nothing until it is started.

public class Cold
{
    public async Task RunAsync()
    {
        var task = new Task(() => Console.WriteLine("a")); // expect: never-started
        await task;
    }

    public async Task RunWellAsync()
    {
        var task = new Task(() => Console.WriteLine("a"));
        task.Start();
        await task;
    }
}
