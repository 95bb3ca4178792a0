// Monitor.Wait and Pulse.

public class Slot
{
    private readonly object _gate = new object();
    private bool _full;

    public async Task TakeAsync()
    {
        await Task.Yield();
        lock (_gate)
        {
            while (!_full)
                Monitor.Wait(_gate); // expect: blocking-primitive
            _full = false;
        }
    }

    public async Task PutAsync()
    {
        await Task.Yield();
        lock (_gate)
        {
            _full = true;
            Monitor.Pulse(_gate);
        }
    }
}
