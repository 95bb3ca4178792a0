// Inside a lock nothing can be awaited.

public class Journal
{
    private readonly object _gate = new object();

    public async Task AppendAsync(string line)
    {
        await Task.Yield();
        lock (_gate)
        {
            File.AppendAllText("journal", line);
        }
    }
}
