using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC301</c>: a loop whose known work is too much for an event loop.</summary>
public sealed class CpuBoundLoopAnalyzer : EventLoopFaultAnalyzer
{
    public CpuBoundLoopAnalyzer()
        : base(EventLoopRules.CpuBoundLoop, FaultKind.ComputesOnEventLoop)
    {
    }
}
