using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mailer;

public sealed record Mail(string Receiver, string Text);

public sealed class Outbox
{
    private readonly object _gate = new();
    private List<Mail> _mails = new();

    public void Add(Mail mail)
    {
        lock (_gate)
            _mails.Add(mail);
    }

    public async Task<List<Mail>> TakeAllAsync()
    {
        await Task.Delay(10);
        lock (_gate)
        {
            var taken = _mails;
            _mails = new List<Mail>();
            return taken;
        }
    }

    public async Task<bool> TrySendAsync(Mail mail)
    {
        var addresses = Dns.GetHostAddresses("mail.example"); // expect: ASYNC102
        using var client = new TcpClient();
        client.Connect(addresses, 25); // expect: ASYNC102
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(mail.Text));
        stream.Flush();
        return true;
    }

    public async Task FlushAsync()
    {
        var tasks = (await TakeAllAsync()).Select(TrySendAsync).ToArray();
        Task.WaitAll(tasks); // expect: ASYNC101
    }

    /// <summary>Runs on a thread of its own, where waiting is what the thread is for.</summary>
    public Task PumpAsync() => Task.Run(() =>
    {
        Thread.Sleep(1000);
        FlushAsync().Wait();
    });
}
