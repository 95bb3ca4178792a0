using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC308</c>: a loop of unknown length on an event loop that calls in each round what is dear. Off by default.</summary>
public sealed class GrowingWorkAnalyzer : EventLoopFaultAnalyzer
{
    public GrowingWorkAnalyzer()
        : base(EventLoopRules.GrowingWork, FaultKind.MayComputeLong)
    {
    }
}
