// Tasks in a list that nobody waits for.

public class Fleet
{
    public async Task SendAsync(IEnumerable<int> ids)
    {
        var sent = new List<Task>(); // maybe: lost-on-path
        foreach (var id in ids)
            sent.Add(MoveAsync(id)); // maybe: lost-on-path
        await Task.Yield();
    }

    public async Task SendWellAsync(IEnumerable<int> ids)
    {
        var sent = new List<Task>();
        foreach (var id in ids)
            sent.Add(MoveAsync(id));
        await Task.WhenAll(sent);
    }

    private static async Task MoveAsync(int id) => await Task.Delay(id);
}
