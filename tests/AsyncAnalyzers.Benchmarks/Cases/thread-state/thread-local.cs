// ThreadLocal of T does not flow either.

public class Buffers
{
    private readonly ThreadLocal<int> _depth = new ThreadLocal<int>();

    public async Task<int> RunAsync()
    {
        _depth.Value = 3;
        await Task.Delay(1);
        return _depth.Value; // expect: thread-state
    }

    public async Task<int> BeforeAsync()
    {
        _depth.Value = 3;
        var depth = _depth.Value;
        await Task.Delay(1);
        return depth;
    }
}
