// CancelAsync is for callbacks that take long; Cancel is no fault (Vannevelj/SharpSource#374).

public class Stopper
{
    private readonly CancellationTokenSource _source = new CancellationTokenSource();

    public async Task StopAsync(Task running)
    {
        _source.Cancel();
        await running;
    }
}
