// A field may be written by anyone between the await and the read.

public class FieldProof
{
    private Task<int> _current = Task.FromResult(1);
    private readonly Task<int> _fixed;

    public FieldProof(Task<int> given) => _fixed = given;

    public async Task<int> RunAsync()
    {
        await _current;
        await Task.Delay(1);
        return _current.Result; // expect: blocks-on-task
    }

    public async Task<int> RunFixedAsync()
    {
        await _fixed;
        await Task.Delay(1);
        return _fixed.Result;
    }

    public void Restart() => _current = Task.Run(() => 2);
}
