// Printing the task itself.

public class Print2
{
    public void Show()
    {
        Console.WriteLine(CountAsync()); // expect: task-as-value
    }

    public async Task ShowWellAsync() => Console.WriteLine(await CountAsync());

    public void ShowStatus(Task task) => Console.WriteLine(task.Status);

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
