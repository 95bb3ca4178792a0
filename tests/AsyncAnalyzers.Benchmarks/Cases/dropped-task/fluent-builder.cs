// A builder that gives itself back is not lost.

public sealed class HostBuilder2 : IAsyncDisposable
{
    private readonly List<string> _parts = new List<string>();

    public HostBuilder2 With(string part)
    {
        _parts.Add(part);
        return this;
    }

    public ValueTask DisposeAsync() => default;
}

public class Setup
{
    public void Configure(HostBuilder2 builder)
    {
        builder.With("a").With("b");
        builder.With("c");
    }
}
