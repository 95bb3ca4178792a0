// ContinueWith gives a task as well; a continuation that looks at the fault is watching.

public class Watcher
{
    public void Start()
    {
        WorkAsync().ContinueWith(done => Console.WriteLine(done.Exception), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    public void StartBlind()
    {
        WorkAsync().ContinueWith(_ => WorkAsync(), TaskScheduler.Default); // expect: dropped-task
    }

    private static async Task WorkAsync() => await Task.Delay(1);
}
