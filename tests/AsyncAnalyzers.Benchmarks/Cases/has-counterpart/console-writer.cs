// The console's writers are synchronous whatever one calls.

public class Progress2
{
    public async Task ShowAsync(int percent)
    {
        await Task.Delay(1);
        Console.Out.WriteLine(percent);
        Console.Error.WriteLine(percent);
        Console.WriteLine(percent);
        Console.Out.Flush();
    }
}
