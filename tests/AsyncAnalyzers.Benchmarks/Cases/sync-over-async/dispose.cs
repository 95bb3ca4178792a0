// Dispose that waits for an asynchronous close; DisposeAsync is offered beside.

public sealed class Link : IDisposable
{
    public void Dispose() => CloseAsync().Wait(); // expect: sync-over-async

    private static async Task CloseAsync() => await Task.Delay(1);
}

public sealed class GoodLink : IDisposable, IAsyncDisposable
{
    public void Dispose() => DisposeAsync().AsTask().Wait();

    public async ValueTask DisposeAsync() => await Task.Delay(1);
}
