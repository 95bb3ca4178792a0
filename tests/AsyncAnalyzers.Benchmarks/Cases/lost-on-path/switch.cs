// One arm of a switch forgets it.

public class Modes
{
    public async Task RunAsync(int mode)
    {
        var work = WorkAsync(); // expect: lost-on-path
        switch (mode)
        {
            case 0:
                await work;
                break;
            case 1:
                Console.WriteLine("skipped");
                break;
            default:
                await Task.WhenAll(work, Task.Delay(1));
                break;
        }
    }

    private static async Task WorkAsync() => await Task.Delay(1);
}
