using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC113</c>: calling one of a pair whose synchronous form is not known to block.</summary>
public sealed class UnprovenPairAnalyzer : BlockingFaultAnalyzer
{
    public UnprovenPairAnalyzer()
        : base(BlockingRules.UnprovenPair, FaultKind.MayHaveCounterpart)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
