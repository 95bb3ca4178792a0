// ??= with an await lets two callers load.

public class Lazy3
{
    private string? _text;
    private Task<string>? _loading;

    public async Task<string> GetAsync()
    {
        return _text ??= await LoadAsync(); // expect: lost-update
    }

    public async Task<string> GetWellAsync() => await (_loading ??= LoadAsync());

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "a";
    }
}
