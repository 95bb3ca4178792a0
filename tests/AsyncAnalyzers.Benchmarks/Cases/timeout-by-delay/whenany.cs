// A timeout that leaves its timer behind and forgets the loser.

public class Timeouts
{
    public async Task<bool> TryAsync(Task work)
    {
        var winner = await Task.WhenAny(work, Task.Delay(1000)); // expect: timeout-by-delay
        return winner == work;
    }

    public async Task RunAsync(Task work) => await work.WaitAsync(TimeSpan.FromSeconds(1));

    public async Task FirstAsync(Task one, Task other) => await await Task.WhenAny(one, other);
}
