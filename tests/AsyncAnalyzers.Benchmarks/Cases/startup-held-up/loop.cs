// StartAsync that loops for as long as the host runs.
// uses: web

public class Pump : IHostedService
{
    private int _pumped;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested) // expect: startup-held-up
        {
            _pumped++;
            await Task.Delay(1000, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public class PumpWell : IHostedService
{
    private Task _pumping = Task.CompletedTask;
    private int _pumped;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _pumping = PumpAsync(cancellationToken);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await _pumping;

    private async Task PumpAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            await Task.Delay(1000, token);
            _pumped++;
        }
    }
}
