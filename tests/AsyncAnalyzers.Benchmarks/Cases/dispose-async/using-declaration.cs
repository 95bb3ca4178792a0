// A using declaration, of a type of our own.

public sealed class Connection : IDisposable, IAsyncDisposable
{
    public async Task PingAsync() => await Task.Delay(1);

    public void Dispose() => Thread.Sleep(10);

    public async ValueTask DisposeAsync() => await Task.Delay(10);
}

public class Client
{
    public async Task UseAsync()
    {
        using var connection = new Connection(); // expect: dispose-async
        await connection.PingAsync();
    }

    public async Task UseWellAsync()
    {
        await using var connection = new Connection();
        await connection.PingAsync();
    }
}
