// The thread that sets the result runs whatever awaits it.

public class Promise
{
    private readonly TaskCompletionSource<int> _source = new TaskCompletionSource<int>(); // expect: inline-continuations
    private readonly TaskCompletionSource<int> _good = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<int> One => _source.Task;

    public Task<int> Two => _good.Task;

    public void Finish() => _source.SetResult(1);
}
