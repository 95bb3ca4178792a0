// A lambda that promises a task.

#nullable disable
public class Registry3
{
    private readonly List<Func<Task>> _work = new List<Func<Task>>();

    public void Add()
    {
        _work.Add(() => null); // expect: null-task
        _work.Add(() => Task.CompletedTask);
        Func<string> text = () => null;
        Console.WriteLine(text());
    }
}
