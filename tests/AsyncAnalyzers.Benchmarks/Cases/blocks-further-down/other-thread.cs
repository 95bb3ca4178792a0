// The blocking callee is only started on another thread.

public class Launcher
{
    public async Task LaunchAsync()
    {
        await Task.Run(Work);
        Start();
    }

    private static void Start()
    {
        var thread = new Thread(Work);
        thread.Start();
    }

    private static void Work() => Thread.Sleep(100);
}
