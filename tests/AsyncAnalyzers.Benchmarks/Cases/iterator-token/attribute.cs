// Without the attribute WithCancellation gives the token to nobody: the compiler warns, too.

using System.Runtime.CompilerServices;

public class Numbers
{
    public async IAsyncEnumerable<int> CountAsync(CancellationToken cancellationToken = default) // expect: iterator-token
    {
        await Task.Delay(1, cancellationToken);
        yield return 1;
    }

    public async IAsyncEnumerable<int> CountWellAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Delay(1, cancellationToken);
        yield return 1;
    }
}
