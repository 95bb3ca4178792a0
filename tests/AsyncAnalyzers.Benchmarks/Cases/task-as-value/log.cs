// Logging the task.
// uses: web

public class Worker
{
    private readonly ILogger<Worker> _logger;

    public Worker(ILogger<Worker> logger) => _logger = logger;

    public async Task RunAsync()
    {
        _logger.LogInformation("{Count} done", CountAsync()); // expect: task-as-value
        _logger.LogInformation("{Count} done", await CountAsync());
    }

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
