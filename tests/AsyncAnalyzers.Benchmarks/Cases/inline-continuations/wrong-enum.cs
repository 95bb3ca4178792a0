// The wrong options enum becomes the state.

public class Promise2
{
    public Task<int> Make()
    {
        var source = new TaskCompletionSource<int>(TaskContinuationOptions.RunContinuationsAsynchronously); // expect: inline-continuations
        source.SetResult(1);
        return source.Task;
    }

    public Task<int> MakeWithState(object state)
    {
        var source = new TaskCompletionSource<int>(state, TaskCreationOptions.RunContinuationsAsynchronously);
        source.SetResult(1);
        return source.Task;
    }
}
