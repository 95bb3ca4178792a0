// A continuation in an async method, where await says it better.

public class Chained
{
    public async Task<int> RunAsync(Task<string> text)
    {
        return await text.ContinueWith(done => done.Result.Length, TaskScheduler.Default); // maybe: continue-with
    }

    public async Task<int> RunWellAsync(Task<string> text) => (await text).Length;
}
