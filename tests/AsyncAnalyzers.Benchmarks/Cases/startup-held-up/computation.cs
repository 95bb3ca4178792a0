// StartAsync that computes before its first await.
// uses: web

public class Tables : IHostedService
{
    private long _sum;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < 50_000_000; i++) // expect: startup-held-up
            _sum += i % 7;
        await Task.Delay(1, cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        for (var i = 0; i < 10; i++)
            _sum -= i;
    }
}
