using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC303</c>: a loop that spins or polls.</summary>
public sealed class BusyWaitAnalyzer : EventLoopFaultAnalyzer
{
    public BusyWaitAnalyzer()
        : base(EventLoopRules.BusyWait, FaultKind.BusyWaits)
    {
    }
}
