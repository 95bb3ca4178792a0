// Cleaning up must go on after a cancellation.

public class Transfer
{
    public async Task RunAsync(Stream stream, byte[] data, CancellationToken cancellationToken)
    {
        try
        {
            await stream.WriteAsync(data.AsMemory(), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await RollBackAsync(CancellationToken.None);
            throw;
        }
        finally
        {
            await stream.FlushAsync(CancellationToken.None);
        }
    }

    private static async Task RollBackAsync(CancellationToken cancellationToken) => await Task.Delay(1, cancellationToken);
}
