using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC302</c>: a call that computes for long where an event loop waits.</summary>
public sealed class ExpensiveCallAnalyzer : EventLoopFaultAnalyzer
{
    public ExpensiveCallAnalyzer()
        : base(EventLoopRules.ExpensiveCall, FaultKind.CallsExpensively)
    {
    }
}
