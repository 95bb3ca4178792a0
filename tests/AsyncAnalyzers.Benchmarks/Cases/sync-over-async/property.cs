// A getter that waits for a task.

public class Profile
{
    public string Name => LoadAsync().GetAwaiter().GetResult(); // expect: sync-over-async

    public Task<string> NameAsync() => LoadAsync();

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "name";
    }
}
