// A namesake that gives something else is not the same call.

public class Directory2
{
    public string Name(int id) => id.ToString();

    public Task<int> NameAsync(int id) => Task.FromResult(id);

    public async Task<string> UseAsync()
    {
        await Task.Yield();
        return Name(3);
    }
}
