// On a thread of its own, or of the pool, nobody waits for it.

using System.Security.Cryptography;

public class KeyMaker
{
    private RSA? _key;

    public void Begin() => new Thread(() => Make()) { IsBackground = true }.Start();

    public Task BeginAsync() => Task.Factory.StartNew(Make, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Make()
    {
        _key = RSA.Create(4096);
        Console.WriteLine(_key.ExportRSAPublicKeyPem());
    }
}
