// WaitOne, WaitAny and events that are waited for.

public class Signals
{
    private readonly ManualResetEvent _ready = new ManualResetEvent(false);
    private readonly ManualResetEventSlim _slim = new ManualResetEventSlim();

    public async Task WaitAsync()
    {
        await Task.Yield();
        _ready.WaitOne(); // expect: blocking-primitive
        _slim.Wait(); // expect: blocking-primitive
    }

    public async Task<bool> LookAsync()
    {
        await Task.Yield();
        return _ready.WaitOne(0) && _slim.IsSet;
    }

    public void Signal()
    {
        _ready.Set();
        _slim.Set();
    }
}
