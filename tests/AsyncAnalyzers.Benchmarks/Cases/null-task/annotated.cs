// A task that may be null by its type.

public class Optional
{
    private Task? _running;

    public Task? Running() => _running;

    public Task? Find(bool any)
    {
        if (!any)
            return null;

        return _running ??= Task.Delay(1);
    }
}
