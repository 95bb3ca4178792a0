// ?? over a ValueTask consumes it once (dotnet/roslyn-analyzers#3384).

public class Visitor2
{
    private Visitor2? _inner;

    public ValueTask<int> VisitAsync() => _inner?.VisitAsync() ?? new ValueTask<int>(0);

    public void Add(Visitor2 inner) => _inner = inner;
}
