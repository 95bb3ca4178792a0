// Cancellation gets through.

public class Rounds3
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(1000, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Console.WriteLine(e);
        }

        try
        {
            await Task.Delay(1000, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception e)
        {
            Console.WriteLine(e);
        }
    }
}
