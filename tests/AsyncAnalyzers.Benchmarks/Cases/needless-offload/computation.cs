// Offloading a computation is what Task.Run is for.

public class Compute
{
    public async Task<long> SumAsync(int[] numbers) => await Task.Run(() =>
    {
        long sum = 0;
        foreach (var number in numbers)
            sum += (long)number * number;
        return sum;
    });
}
