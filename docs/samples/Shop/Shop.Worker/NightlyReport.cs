using System.Diagnostics;
using Shop.Data;

namespace Shop.Worker;

/// <summary>Writes yesterday's unpaid orders to a file each night and hands it to the mail gateway.</summary>
public sealed class NightlyReport(IServiceScopeFactory scopes, ILogger<NightlyReport> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitUntilMidnightAsync(stoppingToken);
            try
            {
                await WriteAsync($"unpaid-{DateTime.Today:yyyy-MM-dd}.csv", stoppingToken);
            }
            catch (IOException e)
            {
                logger.LogError(e, "The nightly report could not be written");
                Thread.Sleep(TimeSpan.FromMinutes(1));
            }
        }
    }

    private async Task WriteAsync(string path, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var orders = scope.ServiceProvider.GetRequiredService<OrderRepository>();
        var unpaid = orders.GetUnpaidAsync(DateTime.Today, cancellationToken).Result;

        using (var file = new StreamWriter(path))
        {
            file.WriteLine("order;customer;total");
            foreach (var order in unpaid)
                await file.WriteLineAsync($"{order.Id};{order.Customer};{order.Total}");
        }

        using var gateway = Process.Start("send-report", path);
        gateway.WaitForExit();
    }

    private static Task WaitUntilMidnightAsync(CancellationToken cancellationToken) =>
        Task.Delay(DateTime.Today.AddDays(1) - DateTime.Now, cancellationToken);
}
