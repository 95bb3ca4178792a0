// The lambda is awaited inside the using (meziantou/Meziantou.Analyzer#219).

public class Lambda2
{
    public async Task RunAsync(HttpClient client)
    {
        using var source = new CancellationTokenSource();
        await RetryAsync(() => client.GetAsync(new Uri("https://localhost"), source.Token));
    }

    private static async Task RetryAsync(Func<Task> work) => await work();
}
