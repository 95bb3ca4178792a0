using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC309</c>: a loop whose known work holds a thread of a server.</summary>
public sealed class CpuBoundRequestAnalyzer : EventLoopFaultAnalyzer
{
    public CpuBoundRequestAnalyzer()
        : base(EventLoopRules.CpuBoundRequest, FaultKind.ComputesOnThread)
    {
    }
}
