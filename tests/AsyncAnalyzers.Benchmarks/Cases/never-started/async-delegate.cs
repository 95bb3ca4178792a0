// An async lambda in a cold task is async void as well.

public class Cold4
{
    public async Task RunAsync()
    {
        var task = new Task(async () => await Task.Delay(1)); // expect: async-void-delegate
        task.Start();
        await task;
    }
}
