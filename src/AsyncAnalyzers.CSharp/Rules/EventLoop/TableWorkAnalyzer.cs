using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC311</c>: work on an event loop that grows with the product of two unknown sizes. Off by default.</summary>
public sealed class TableWorkAnalyzer : EventLoopFaultAnalyzer
{
    public TableWorkAnalyzer()
        : base(EventLoopRules.TableWork, FaultKind.GoesThroughTable)
    {
    }
}
