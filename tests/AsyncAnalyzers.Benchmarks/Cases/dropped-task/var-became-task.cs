// After a refactoring a variable silently became a task (microsoft/vs-threading#1300).

public class Counter2
{
    public void Print()
    {
        var count = CountAsync(); // expect: lost-on-path
        Console.WriteLine("counted");
    }

    public async Task PrintWellAsync()
    {
        var count = await CountAsync();
        Console.WriteLine(count);
    }

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
