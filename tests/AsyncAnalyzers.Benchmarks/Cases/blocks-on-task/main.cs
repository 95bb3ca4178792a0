// A synchronous Main has nobody to await it.
// uses: program

public static class Program
{
    public static void Main(string[] args)
    {
        RunAsync(args).GetAwaiter().GetResult();
    }

    private static async Task RunAsync(string[] args)
    {
        await Task.Delay(args.Length);
    }
}
