// Returned cold, and started by another.

public class Cold2
{
    private readonly List<Task> _queue = new List<Task>();

    public Task MakeAsync()
    {
        return new Task(() => Console.WriteLine("a")); // expect: never-started
    }

    public void Enqueue() => _queue.Add(new Task(() => Console.WriteLine("a")));

    public void StartAll() => _queue.ForEach(task => task.Start());
}
