// Spinning until a moment has come.

public class Pause
{
    public async Task WaitAsync()
    {
        await Task.Yield();
        var end = DateTime.UtcNow.AddSeconds(1);
        while (DateTime.UtcNow < end) // expect: busy-wait
        {
        }
    }
}
