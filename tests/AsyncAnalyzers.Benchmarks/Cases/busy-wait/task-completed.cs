// Spinning until a task is complete.

public class Until
{
    public async Task<int> WaitAsync(Task<int> task)
    {
        await Task.Yield();
        while (!task.IsCompleted) // expect: busy-wait
            Thread.SpinWait(20); // maybe: busy-wait, blocking-primitive
        return task.Result;
    }

    public async Task<int> WaitWellAsync(Task<int> task) => await task;
}
