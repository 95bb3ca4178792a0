// IsFaulted and IsCanceled say that it is complete as well.

public class Outcome
{
    public async Task<string> DescribeAsync(Task<int> task)
    {
        await Task.Yield();
        if (task.IsFaulted)
            return task.Exception!.Message;
        if (task.IsCanceled)
            return "cancelled";
        return "running";
    }

    public async Task WhenDoneAsync(Task task)
    {
        await ((Task)task.ContinueWith(_ => { }, TaskScheduler.Default));
        task.Wait(); // maybe: blocks-on-task
    }
}
