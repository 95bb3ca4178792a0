// Through an extension method, base and a delegate.

public class Base2
{
    public virtual Task CloseAsync() => Task.Delay(1);
}

public class Derived2 : Base2
{
    private readonly Func<Task> _extra;

    public Derived2(Func<Task> extra) => _extra = extra;

    public void Close()
    {
        base.CloseAsync(); // expect: dropped-task
        _extra(); // expect: dropped-task
        _extra.Invoke(); // expect: dropped-task
    }

    public async Task CloseWellAsync()
    {
        await base.CloseAsync();
        await _extra();
    }
}
