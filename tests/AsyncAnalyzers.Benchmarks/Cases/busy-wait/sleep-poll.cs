// Polling with Sleep.

public class PollFile
{
    public async Task WaitAsync(string path)
    {
        await Task.Yield();
        while (!File.Exists(path)) // also: busy-wait
            Thread.Sleep(100); // expect: blocking-primitive, busy-wait
    }

    public async Task WaitWellAsync(string path)
    {
        while (!File.Exists(path))
            await Task.Delay(100);
    }
}
