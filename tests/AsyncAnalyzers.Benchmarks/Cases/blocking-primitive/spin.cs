// SpinWait.SpinUntil holds its thread until the condition is true.

public class Spinner
{
    private volatile bool _ready;

    public async Task WaitAsync()
    {
        await Task.Yield();
        SpinWait.SpinUntil(() => _ready); // expect: blocking-primitive, busy-wait
    }

    public void Ready() => _ready = true;
}
