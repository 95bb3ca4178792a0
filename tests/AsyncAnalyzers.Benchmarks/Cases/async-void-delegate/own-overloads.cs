// With an overload that takes a function of a task, the lambda becomes that.

public class Scheduler2
{
    private readonly List<Func<Task>> _work = new List<Func<Task>>();

    public void Add(Action work) => _work.Add(() => Task.Run(work));

    public void Add(Func<Task> work) => _work.Add(work);

    public void Fill()
    {
        Add(async () => await Task.Delay(1));
        Add(() => Console.WriteLine("a"));
    }
}
