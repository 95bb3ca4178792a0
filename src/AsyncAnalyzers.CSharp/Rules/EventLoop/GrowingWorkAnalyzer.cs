using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC308</c>: work on an event loop that grows with the product of three unknown sizes, or calls in each round what is dear.</summary>
public sealed class GrowingWorkAnalyzer : EventLoopFaultAnalyzer
{
    public GrowingWorkAnalyzer()
        : base(EventLoopRules.GrowingWork, FaultKind.MayComputeLong)
    {
    }
}
