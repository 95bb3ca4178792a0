// Enumerable.Range with a large count.

public class Dice
{
    public async Task<int> RollAsync(Random random)
    {
        await Task.Yield();
        return Enumerable.Range(0, 20_000_000).Count(_ => random.Next(6) == 5); // expect: cpu-bound-loop
    }

    public async Task<int> RollOnceAsync(Random random)
    {
        await Task.Yield();
        return Enumerable.Range(0, 10).Count(_ => random.Next(6) == 5);
    }
}
