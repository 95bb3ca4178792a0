// A broad catch in a loop that should end on cancellation.
// uses: web

public class Rounds2 : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(1000, stoppingToken);
            }
            catch (Exception e) // expect: swallowed-cancellation
            {
                Console.WriteLine(e);
            }
        }
    }
}
