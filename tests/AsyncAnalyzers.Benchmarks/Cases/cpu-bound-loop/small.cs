// Short loops are nothing.

public class Small
{
    public async Task<int> SumAsync(List<int> numbers)
    {
        await Task.Yield();
        var sum = 0;
        for (var i = 0; i < 1000; i++)
            sum += i;
        foreach (var number in numbers)
            sum += number;
        for (var x = 0; x < 20; x++)
        {
            for (var y = 0; y < 20; y++)
                sum += x * y;
        }

        return sum;
    }
}
