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
            var mails = _outbox.TakeAllAsync().Result; // expect: ASYNC101
            foreach (var mail in mails)
            {
                if (!_outbox.TrySendAsync(mail).GetAwaiter().GetResult()) // expect: ASYNC101
                    _logger.LogWarning("Mail to {Receiver} was not sent", mail.Receiver);
            }

            Thread.Sleep(5000); // expect: ASYNC103
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _outbox.FlushAsync().Wait(); // expect: ASYNC101
        return base.StopAsync(cancellationToken);
    }
}
