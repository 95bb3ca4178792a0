// A million-step loop in an async method holds its thread.

public class Primes
{
    public async Task<int> CountAsync()
    {
        await Task.Yield();
        var count = 0;
        for (var i = 2; i < 10_000_000; i++) // expect: cpu-bound-loop
        {
            if (i % 7 != 0 && i % 11 != 0)
                count += i & 1;
        }

        return count;
    }

    public async Task<int> CountOffLoopAsync() => await Task.Run(() =>
    {
        var count = 0;
        for (var i = 2; i < 10_000_000; i++)
            count += i & 1;
        return count;
    });
}
