// Nobody should be sent to an obsolete method.

public class Legacy
{
    public int Count() => 3;

    [Obsolete("Slower than Count.")]
    public Task<int> CountAsync() => Task.FromResult(3);

    public async Task<int> UseAsync()
    {
        await Task.Yield();
        return Count();
    }
}
