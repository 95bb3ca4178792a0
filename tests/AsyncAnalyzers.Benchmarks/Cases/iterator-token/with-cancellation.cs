// await foreach in a function that has a token.

public class Sums2
{
    public async Task<int> SumAsync(IAsyncEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        var sum = 0;
        await foreach (var number in numbers) // expect: iterator-token, token-not-forwarded
            sum += number;
        return sum;
    }

    public async Task<int> SumWellAsync(IAsyncEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        var sum = 0;
        await foreach (var number in numbers.WithCancellation(cancellationToken))
            sum += number;
        return sum;
    }
}
