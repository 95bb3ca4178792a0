// ExecuteAsync runs on a thread of its own since .NET 10, and gives way at its first await.
// uses: web

public class Counter3 : BackgroundService
{
    private int _count;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _count++;
            await Task.Delay(1000, stoppingToken);
        }
    }
}
