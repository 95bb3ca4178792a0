// A namesake cannot give an out parameter.

public class Parser
{
    public bool TryParse(string text, out int value) => int.TryParse(text, out value);

    public Task<bool> TryParseAsync(string text) => Task.FromResult(text.Length > 0);

    public async Task<int> UseAsync(string text)
    {
        await Task.Yield();
        return TryParse(text, out var value) ? value : 0;
    }
}
