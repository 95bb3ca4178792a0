using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC104</c>: synchronous disposal of what can be disposed asynchronously.</summary>
public sealed class AsyncDisposalAnalyzer : BlockingFaultAnalyzer
{
    public AsyncDisposalAnalyzer()
        : base(BlockingRules.AsyncDisposal, FaultKind.DisposesSynchronously)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
