// The same in a file without nullable annotations.

#nullable disable
public class OldFinder
{
    public Task SaveAsync(string text)
    {
        if (text == null)
            return null; // expect: null-task

        return File.WriteAllTextAsync("a", text);
    }

    public Task<int> CountAsync(bool known) => known ? Task.FromResult(1) : null; // expect: null-task

    public async Task<string> NameAsync()
    {
        await Task.Yield();
        return null;
    }
}
