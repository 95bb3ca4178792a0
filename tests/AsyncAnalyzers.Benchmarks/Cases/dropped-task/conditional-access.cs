// Dropped behind ?. .

public class Notifier
{
    private Notifier? _next;

    public void Notify()
    {
        _next?.NotifyAsync(); // expect: dropped-task
    }

    public async Task NotifyAsync()
    {
        await Task.Delay(1);
        _next = null;
    }
}
