// A finally awaits it on every path.

public class Always
{
    public async Task RunAsync(bool stop)
    {
        var work = WorkAsync();
        try
        {
            if (stop)
                return;

            Console.WriteLine("on");
        }
        finally
        {
            await work;
        }
    }

    private static async Task WorkAsync() => await Task.Delay(1);
}
