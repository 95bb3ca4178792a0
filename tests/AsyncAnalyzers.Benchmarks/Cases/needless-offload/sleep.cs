// A thread of the pool that only sleeps.

public class Naps
{
    public async Task NapAsync()
    {
        await Task.Run(() => Thread.Sleep(100)); // expect: needless-offload
    }

    public async Task NapWellAsync() => await Task.Delay(100);
}
