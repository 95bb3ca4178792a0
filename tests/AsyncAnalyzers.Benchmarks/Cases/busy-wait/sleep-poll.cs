// Polling with Sleep.

public class PollFile
{
    public async Task WaitAsync(string path)
    {
        await Task.Yield();
        while (!File.Exists(path)) // maybe: busy-wait
            Thread.Sleep(100); // expect: blocking-primitive
    }

    public async Task WaitWellAsync(string path)
    {
        while (!File.Exists(path))
            await Task.Delay(100);
    }
}
