// LINQ over async lambdas gives tasks, and a Func of an object gives a task, too.

public class NotVoid
{
    public async Task RunAsync(List<int> ids)
    {
        var tasks = ids.Select(async id => await Task.Delay(id)).ToList();
        await Task.WhenAll(tasks);
        Func<int, Task> each = async id => await Task.Delay(id);
        await each(1);
        Func<object> boxed = () => "a";
        Console.WriteLine(boxed());
    }
}
