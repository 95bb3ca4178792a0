// Calls that happen to give a task and start nothing.

public class Completion
{
    private readonly TaskCompletionSource<int> _source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Finish()
    {
        _source.TrySetResult(3);
        var task = _source.Task;
        Console.WriteLine(task.IsCompleted);
    }
}
