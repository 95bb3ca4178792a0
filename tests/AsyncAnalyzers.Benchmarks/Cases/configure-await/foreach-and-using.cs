// await foreach and await using have it as well (dotnet/roslyn-analyzers#6652, #7185).

public class Library2
{
    public async Task<int> SumAsync(IAsyncEnumerable<int> numbers, IAsyncDisposable resource)
    {
        var sum = 0;
        await foreach (var number in numbers) // expect: configure-await
            sum += number;
        await foreach (var number in numbers.ConfigureAwait(false))
            sum += number;
        await using (resource) // expect: configure-await
        {
            sum++;
        }

        await using (resource.ConfigureAwait(false))
        {
            sum++;
        }

        return sum;
    }
}
