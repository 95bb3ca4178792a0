using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC310</c>: parallel work that a server waits for.</summary>
public sealed class ParallelRequestAnalyzer : EventLoopFaultAnalyzer
{
    public ParallelRequestAnalyzer()
        : base(EventLoopRules.ParallelRequest, FaultKind.ParallelHoldsThread)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
