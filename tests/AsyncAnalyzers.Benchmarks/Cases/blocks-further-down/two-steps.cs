// The blocking call lies two calls away.

public class Pipeline
{
    public async Task RunAsync()
    {
        await Task.Yield();
        First(); // expect: blocks-further-down
    }

    private static void First() => Second();

    private static void Second() => Thread.Sleep(100);
}
