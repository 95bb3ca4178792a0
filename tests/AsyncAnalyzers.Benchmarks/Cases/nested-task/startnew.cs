// StartNew of an async lambda gives a task of a task.

public class Nest
{
    public async Task RunAsync()
    {
        await Task.Factory.StartNew(async () => await Task.Delay(10), CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default); // expect: nested-task
    }

    public async Task RunWellAsync()
    {
        await Task.Factory.StartNew(async () => await Task.Delay(10), CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default).Unwrap();
        await Task.Run(async () => await Task.Delay(10));
    }
}
