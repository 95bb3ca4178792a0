// Enumerating and not awaiting.

public class Each
{
    public void Run(List<int> ids)
    {
        foreach (var task in ids.Select(id => WorkAsync(id))) // expect: unawaited-query
            Console.WriteLine("started");
    }

    public async Task RunWellAsync(List<int> ids)
    {
        foreach (var task in ids.Select(id => WorkAsync(id)))
            await task;
    }

    private static async Task WorkAsync(int id) => await Task.Delay(id);
}
