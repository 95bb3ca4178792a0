// The task's type name is printed instead of its result.

public class Greeter
{
    public void Greet()
    {
        Console.WriteLine($"Hello {NameAsync()}"); // expect: task-as-value
    }

    public async Task GreetWellAsync() => Console.WriteLine($"Hello {await NameAsync()}");

    private static async Task<string> NameAsync()
    {
        await Task.Delay(1);
        return "Ada";
    }
}
