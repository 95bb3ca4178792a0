// A static constructor that waits: a deadlock waiting to happen.

public static class Defaults
{
    private static readonly string Text;

    static Defaults()
    {
        Text = LoadAsync().Result; // expect: sync-over-async
    }

    public static int Length => Text.Length;

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "v";
    }
}
