// The helper waits for a task.

public class Quotes
{
    public async Task<int> TotalAsync()
    {
        await Task.Yield();
        return Quote(1) + 1; // expect: blocks-further-down
    }

    private static int Quote(int id)
    {
        return QuoteAsync(id).Result; // expect: sync-over-async
    }

    private static async Task<int> QuoteAsync(int id)
    {
        await Task.Delay(id);
        return id;
    }
}
