// GetAwaiter().GetResult(), also behind ConfigureAwait (microsoft/vs-threading#1354).

public class Mailbox
{
    public async Task<int> CountAsync()
    {
        var first = FetchAsync().GetAwaiter().GetResult(); // expect: blocks-on-task
        var second = FetchAsync().ConfigureAwait(false).GetAwaiter().GetResult(); // expect: blocks-on-task
        var third = await FetchAsync();
        return first + second + third;
    }

    private static async Task<int> FetchAsync()
    {
        await Task.Delay(1);
        return 3;
    }
}
