// Giving up the rest of a time slice blocks nobody for long.

public class Turn
{
    public async Task RunAsync()
    {
        await Task.Yield();
        Thread.Sleep(0); // maybe: blocking-primitive
        Console.WriteLine(Thread.CurrentThread.ManagedThreadId);
    }
}
