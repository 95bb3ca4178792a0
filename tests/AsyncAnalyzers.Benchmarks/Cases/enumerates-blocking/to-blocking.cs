// ToBlockingEnumerable in an async method.

public class Stream2
{
    public async Task PrintAsync(IAsyncEnumerable<string> lines)
    {
        await Task.Yield();
        foreach (var line in lines.ToBlockingEnumerable()) // expect: enumerates-blocking
            Console.WriteLine(line);
    }

    public async Task PrintWellAsync(IAsyncEnumerable<string> lines)
    {
        await foreach (var line in lines)
            Console.WriteLine(line);
    }

    public void Print(IAsyncEnumerable<string> lines)
    {
        foreach (var line in lines.ToBlockingEnumerable()) // maybe: sync-over-async
            Console.WriteLine(line);
    }
}
