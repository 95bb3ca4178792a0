// StartAsync that works before its first await holds up the host.
// uses: web

public class Warmup : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Thread.Sleep(5000); // expect: startup-held-up, blocking-primitive
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
