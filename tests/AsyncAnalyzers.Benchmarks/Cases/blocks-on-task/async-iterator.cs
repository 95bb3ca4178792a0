// An async iterator is an async body.

public class Pages
{
    public async IAsyncEnumerable<string> AllAsync(int count)
    {
        await Task.Yield();
        for (var i = 0; i < count; i++)
            yield return PageAsync(i).Result; // expect: blocks-on-task
    }

    public async IAsyncEnumerable<string> AllWellAsync(int count)
    {
        for (var i = 0; i < count; i++)
            yield return await PageAsync(i);
    }

    private static async Task<string> PageAsync(int number)
    {
        await Task.Delay(number);
        return "page";
    }
}
