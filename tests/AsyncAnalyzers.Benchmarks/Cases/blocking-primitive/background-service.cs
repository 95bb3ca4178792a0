// A service that sleeps between its rounds.
// uses: web

public class Sweeper : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await SweepAsync(stoppingToken);
            Thread.Sleep(TimeSpan.FromMinutes(1)); // expect: blocking-primitive
        }
    }

    private static async Task SweepAsync(CancellationToken cancellationToken) => await Task.Delay(1, cancellationToken);
}
