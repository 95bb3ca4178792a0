// Still blocks, though an edit must not change which exception is caught.

public class Importer
{
    public async Task ImportAsync()
    {
        await Task.Yield();
        try
        {
            ReadAsync().Wait(); // expect: blocks-on-task
        }
        catch (AggregateException e) when (e.InnerException is IOException)
        {
            Console.WriteLine("no file");
        }
    }

    private static async Task ReadAsync() => await Task.Delay(1);
}
