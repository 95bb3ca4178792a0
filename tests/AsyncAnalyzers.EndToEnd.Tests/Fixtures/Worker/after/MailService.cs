namespace Mailer;

public sealed class MailService : BackgroundService
{
    private readonly Outbox _outbox;
    private readonly ILogger<MailService> _logger;

    public MailService(Outbox outbox, ILogger<MailService> logger)
    {
        _outbox = outbox;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var mails = await _outbox.TakeAllAsync();
            foreach (var mail in mails)
            {
                if (!await _outbox.TrySendAsync(mail))
                    _logger.LogWarning("Mail to {Receiver} was not sent", mail.Receiver);
            }

            await Task.Delay(5000, stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _outbox.FlushAsync();
        await base.StopAsync(cancellationToken);
    }
}
