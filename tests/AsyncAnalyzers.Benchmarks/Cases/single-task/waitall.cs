// WaitAll over one task.
// uses: program

public static class One2
{
    public static void Main()
    {
        var task = Task.Run(() => Console.WriteLine("a"));
        Task.WaitAll(task); // expect: single-task
        var other = Task.Run(() => Console.WriteLine("b"));
        Task.WaitAll(task, other);
    }
}
