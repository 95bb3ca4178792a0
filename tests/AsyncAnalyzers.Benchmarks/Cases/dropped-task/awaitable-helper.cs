// A helper of the team takes the task (microsoft/vs-threading#1232).

public static class Watching
{
    public static void Watched(this Task task, string name)
        => task.ContinueWith(done => Console.WriteLine(name + done.Exception), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}

public class WatchUser
{
    public void Run()
    {
        Task.Delay(1).Watched("delay");
        File.WriteAllTextAsync("a", "b").Watched("write");
    }
}
