// A mutex that another process may hold.

public class SingleWriter
{
    private readonly Mutex _mutex = new Mutex(false, "writer");

    public async Task WriteAsync()
    {
        await Task.Yield();
        _mutex.WaitOne(); // expect: blocking-primitive
        _mutex.ReleaseMutex();
    }
}
