// The same with + and ToString.

public class Labels
{
    public async Task<string> LabelAsync()
    {
        await Task.Yield();
        var text = "count: " + CountAsync(); // expect: task-as-value
        return text + CountAsync().ToString(); // expect: task-as-value
    }

    public async Task<string> LabelWellAsync() => "count: " + await CountAsync() + (await CountAsync()).ToString();

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
