// An async method that never awaits: the compiler warns, too.

public class Pretends
{
    public async Task<int> CountAsync() // expect: async-without-await
    {
        return 3;
    }

    public Task<int> CountWellAsync() => Task.FromResult(3);
}
