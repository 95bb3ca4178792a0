// An iterator that blocks at each step, and one that only counts.

public class Steps2
{
    public async Task RunAsync()
    {
        await Task.Yield();
        foreach (var line in Lines()) // expect: blocks-further-down
            Console.WriteLine(line);
        foreach (var number in Numbers())
            Console.WriteLine(number);
    }

    private static IEnumerable<string> Lines()
    {
        Thread.Sleep(10);
        yield return File.ReadAllText("a");
    }

    private static IEnumerable<int> Numbers()
    {
        yield return 1;
    }
}
