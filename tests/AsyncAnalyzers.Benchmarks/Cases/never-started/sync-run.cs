// RunSynchronously starts it.

public class Cold3
{
    public void Run()
    {
        var task = new Task<int>(() => 3);
        task.RunSynchronously();
        Console.WriteLine(task.Result);
    }

    public void Forget()
    {
        var task = new Task(() => Console.WriteLine("never")); // expect: never-started
        Console.WriteLine(task.Id);
    }
}
