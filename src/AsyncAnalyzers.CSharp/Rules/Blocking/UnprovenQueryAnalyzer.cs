using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC111</c>: a query operator on an <c>IQueryable</c> whose provider is unknown.</summary>
public sealed class UnprovenQueryAnalyzer : BlockingFaultAnalyzer
{
    public UnprovenQueryAnalyzer()
        : base(BlockingRules.UnprovenQuery, FaultKind.UnprovenQuery)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
