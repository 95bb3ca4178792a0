// An async lambda for an Action parameter, and for a Func of a task.

public class Runner
{
    public void Run(Action work) => work();

    public async Task RunTaskAsync(Func<Task> work) => await work();

    public async Task UseAsync()
    {
        Run(async () => await Task.Delay(1)); // expect: async-void-delegate
        await RunTaskAsync(async () => await Task.Delay(1));
    }
}
