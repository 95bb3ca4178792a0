// Spinning on a flag.

public class Flag
{
    private volatile bool _done;

    public async Task WaitAsync()
    {
        await Task.Yield();
        while (!_done) // expect: busy-wait
        {
        }
    }

    public async Task WaitWellAsync()
    {
        while (!_done)
            await Task.Delay(10);
    }

    public void Finish() => _done = true;
}
