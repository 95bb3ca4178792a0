// A wait of zero looks and does not wait.

public class Poll
{
    public async Task<bool> IsReadyAsync(Task job)
    {
        await Task.Yield();
        return job.Wait(0) || job.Wait(TimeSpan.Zero);
    }

    public async Task<bool> WaitsAsync(Task job)
    {
        await Task.Yield();
        return job.Wait(TimeSpan.FromSeconds(5)); // expect: blocks-on-task
    }
}
