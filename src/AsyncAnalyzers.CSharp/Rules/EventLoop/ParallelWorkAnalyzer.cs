using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC304</c>: parallel work that an event loop waits for.</summary>
public sealed class ParallelWorkAnalyzer : EventLoopFaultAnalyzer
{
    public ParallelWorkAnalyzer()
        : base(EventLoopRules.ParallelWork, FaultKind.ParallelBlocks)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
