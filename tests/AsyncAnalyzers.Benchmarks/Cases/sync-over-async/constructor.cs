// A constructor that waits for a task.

public class Catalog2
{
    private readonly string _text;

    public Catalog2()
    {
        _text = LoadAsync().Result; // expect: sync-over-async
    }

    private Catalog2(string text) => _text = text;

    public int Length => _text.Length;

    public static async Task<Catalog2> CreateAsync() => new Catalog2(await LoadAsync());

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "catalog";
    }
}
