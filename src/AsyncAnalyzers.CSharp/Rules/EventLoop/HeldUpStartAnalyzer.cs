using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC306</c>: a hosted service that loops before the host gets its task.</summary>
public sealed class HeldUpStartAnalyzer : EventLoopFaultAnalyzer
{
    public HeldUpStartAnalyzer()
        : base(EventLoopRules.HeldUpStart, FaultKind.HoldsUpStart)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
