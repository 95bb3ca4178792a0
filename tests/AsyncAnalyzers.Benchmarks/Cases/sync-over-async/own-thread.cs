// On a thread of its own there is nobody to hold up.

public class Pump
{
    public Thread Start(Func<Task> work)
    {
        var thread = new Thread(() => work().GetAwaiter().GetResult());
        thread.Start();
        return thread;
    }
}
