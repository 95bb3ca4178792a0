// An endless loop that nothing can end.

public class Eternal
{
    public async Task RunAsync()
    {
        while (true) // expect: endless-uncancellable
        {
            await Task.Delay(1000);
            Console.WriteLine("tick");
        }
    }

    public async Task RunWellAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(1000, cancellationToken);
            Console.WriteLine("tick");
        }
    }
}
