// Another method may have replaced the task through ref (microsoft/vs-threading#1647).

public class Swapper
{
    public async Task<int> RunAsync()
    {
        var task = StartAsync();
        await task;
        Replace(ref task);
        return task.Result; // expect: blocks-on-task
    }

    public async Task<int> KeepAsync()
    {
        var task = StartAsync();
        await task;
        Look(task);
        return task.Result;
    }

    private static void Replace(ref Task<int> task) => task = StartAsync();

    private static void Look(Task<int> task) => Console.WriteLine(task.Status);

    private static async Task<int> StartAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
