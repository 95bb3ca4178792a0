// An explicit Dispose in an async method.

public sealed class Channel2 : IDisposable, IAsyncDisposable
{
    public void Dispose() => Thread.Sleep(10);

    public async ValueTask DisposeAsync() => await Task.Delay(10);
}

public class Hub2
{
    public async Task CloseAsync(Channel2 channel)
    {
        await Task.Yield();
        channel.Dispose(); // expect: dispose-async
    }

    public async Task CloseWellAsync(Channel2 channel) => await channel.DisposeAsync();

    public void Close(Channel2 channel) => channel.Dispose();
}
