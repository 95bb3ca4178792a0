// Helpers that only compute.

public class Maths
{
    public async Task<int> RunAsync(List<int> numbers)
    {
        await Task.Yield();
        return Sum(numbers) + Twice(numbers.Count);
    }

    private static int Sum(List<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += Twice(number);
        return sum;
    }

    private static int Twice(int n) => n + n;
}
