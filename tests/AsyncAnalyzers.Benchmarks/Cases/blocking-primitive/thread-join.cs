// Join waits for a thread.

public class Owner
{
    public async Task StopAsync(Thread worker)
    {
        await Task.Yield();
        worker.Join(); // expect: blocking-primitive
    }

    public async Task<string> JoinTextAsync(List<string> parts)
    {
        await Task.Yield();
        return string.Join(", ", parts);
    }

    public void Stop(Thread worker) => worker.Join();
}
