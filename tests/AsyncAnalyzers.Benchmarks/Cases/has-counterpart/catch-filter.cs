// In a filter nothing can be awaited.

public class Filtered
{
    public async Task RunAsync()
    {
        try
        {
            await Task.Delay(1);
        }
        catch (Exception) when (File.ReadAllText("mode") == "quiet")
        {
            Console.WriteLine("quiet");
        }
    }
}
