// Passing a task as a state object, keeping it alive, or checking it is right.

public class States
{
    public void Use(Task task, SynchronizationContext context)
    {
        ArgumentNullException.ThrowIfNull(task);
        context.Post(state => Console.WriteLine(((Task)state!).Status), task);
        GC.KeepAlive(task);
        object boxed = task;
        Console.WriteLine(boxed is Task<int>);
    }
}
