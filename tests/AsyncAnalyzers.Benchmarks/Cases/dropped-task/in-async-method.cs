// A task that an async method drops: the compiler warns, too.

public class Audit
{
    public async Task RunAsync()
    {
        WriteAsync("begin"); // expect: dropped-task
        await WriteAsync("end");
    }

    private static async Task WriteAsync(string text)
    {
        await Task.Delay(text.Length);
    }
}
