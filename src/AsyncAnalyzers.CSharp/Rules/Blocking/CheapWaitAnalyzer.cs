using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC114</c>: calling a member that has an async counterpart where the wait costs little.</summary>
public sealed class CheapWaitAnalyzer : BlockingFaultAnalyzer
{
    public CheapWaitAnalyzer()
        : base(BlockingRules.CheapWait, FaultKind.WaitsCheaply)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Work, fault.Remedy];
}
