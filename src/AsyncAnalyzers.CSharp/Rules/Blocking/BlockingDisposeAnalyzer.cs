using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC116</c>: waiting for a task in <c>Dispose</c>.</summary>
public sealed class BlockingDisposeAnalyzer : BlockingFaultAnalyzer
{
    public BlockingDisposeAnalyzer()
        : base(BlockingRules.BlockingDispose, FaultKind.BlocksInDispose)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
