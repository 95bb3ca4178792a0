// Work that is asynchronous already.

public class Needless
{
    public async Task<int> RunAsync()
    {
        return await Task.Run(() => CountAsync().Result); // expect: needless-offload
    }

    public async Task<int> RunWellAsync() => await CountAsync();

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
