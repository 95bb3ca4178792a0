// Reading the result of a task that is known to be complete.

public class Memo
{
    private Task<int>? _computed;

    public int? Peek() => _computed is { IsCompletedSuccessfully: true } computed ? computed.Result : null;

    public bool TryGet(Task<int> task, out int value)
    {
        if (!task.IsCompletedSuccessfully)
        {
            value = 0;
            return false;
        }

        value = task.Result;
        return true;
    }

    public void Compute() => _computed = Task.Run(() => 3);
}
