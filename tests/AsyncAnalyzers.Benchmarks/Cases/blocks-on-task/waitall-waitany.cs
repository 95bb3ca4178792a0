// WaitAll and WaitAny block as Wait does (microsoft/vs-threading#951).

public class Batch
{
    public async Task RunAsync(Task[] jobs)
    {
        await Task.Yield();
        Task.WaitAll(jobs); // expect: blocks-on-task
    }

    public async Task<Task> AnyAsync(Task[] jobs)
    {
        await Task.Yield();
        var index = Task.WaitAny(jobs); // expect: blocks-on-task
        return jobs[index];
    }

    public async Task WellAsync(Task[] jobs) => await Task.WhenAll(jobs);
}
