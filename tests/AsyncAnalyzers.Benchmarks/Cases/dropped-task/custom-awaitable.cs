// A team's own awaitable is dropped (microsoft/vs-threading#775).

using System.Runtime.CompilerServices;

public sealed class Delivery
{
    private readonly Task _task = Task.Delay(1);

    public TaskAwaiter GetAwaiter() => _task.GetAwaiter();
}

public class Courier
{
    public async Task RunAsync()
    {
        await DeliverAsync();
    }

    public void Run()
    {
        DeliverAsync(); // expect: dropped-task
    }

    private static Delivery DeliverAsync() => new Delivery();
}
