// A token that may be null (dotnet/roslyn-analyzers#6496).

public class NullableToken
{
    public async Task RunAsync(CancellationToken? token)
    {
        Console.WriteLine(token.HasValue);
        await OtherAsync(); // expect: token-not-forwarded
    }

    private static async Task OtherAsync(CancellationToken? token = null) => await Task.Delay(1, token ?? CancellationToken.None);
}
