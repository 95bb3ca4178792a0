using System.Collections.Concurrent;

namespace Devices;

public sealed class Gateway
{
    private readonly ManualResetEventSlim _ready = new();
    private readonly BlockingCollection<string> _messages = new(100);

    /// <summary>The replacement is another design: no tool can choose it.</summary>
    public async Task<string> ReceiveAsync(CancellationToken cancellationToken)
    {
        _ready.Wait(cancellationToken); // expect: ASYNC103
        await Task.Yield();
        return _messages.Take(cancellationToken); // expect: ASYNC103
    }

    /// <summary>An await throws the inner exception, so this catch would no longer catch.</summary>
    public async Task<bool> TryConnectAsync()
    {
        await Task.Yield();
        try
        {
            ConnectAsync().Wait(); // expect: ASYNC101
            return true;
        }
        catch (AggregateException e)
        {
            Console.Error.WriteLine(e.InnerExceptions.Count);
            return false;
        }
    }

    /// <summary>The index of WaitAny is used: WhenAny gives the task instead.</summary>
    public async Task<int> RaceAsync(Task first, Task second)
    {
        await Task.Yield();
        return Task.WaitAny(first, second); // expect: ASYNC101
    }

    private static Task ConnectAsync() => Task.Delay(10);
}
