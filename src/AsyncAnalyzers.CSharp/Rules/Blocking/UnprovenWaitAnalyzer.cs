using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC115</c>: reading the result of a task that may still run.</summary>
public sealed class UnprovenWaitAnalyzer : BlockingFaultAnalyzer
{
    public UnprovenWaitAnalyzer()
        : base(BlockingRules.UnprovenWait, FaultKind.MayBlockOnTask)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Effect(), fault.Remedy];
}
