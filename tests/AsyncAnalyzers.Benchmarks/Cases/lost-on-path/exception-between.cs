// A call between start and await may throw: the task is lost then, which is a milder thing.

public class Between
{
    public async Task RunAsync(string text)
    {
        var work = WorkAsync(); // maybe: lost-on-path
        var number = int.Parse(text);
        await work;
        Console.WriteLine(number);
    }

    private static async Task WorkAsync() => await Task.Delay(1);
}
