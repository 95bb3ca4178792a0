using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC305</c>: an offload of what needs no thread.</summary>
public sealed class NeedlessOffloadAnalyzer : EventLoopFaultAnalyzer
{
    public NeedlessOffloadAnalyzer()
        : base(EventLoopRules.NeedlessOffload, FaultKind.OffloadsNeedlessly)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
