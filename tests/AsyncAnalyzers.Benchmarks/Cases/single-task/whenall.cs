// WhenAll over one task.

public class One
{
    public async Task RunAsync(Task task)
    {
        await Task.WhenAll(task); // expect: single-task
        await task;
    }

    public async Task TwoAsync(Task one, Task two) => await Task.WhenAll(one, two);

    public async Task ManyAsync(IEnumerable<Task> tasks) => await Task.WhenAll(tasks);
}
