using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC106</c>: calling a function that blocks further down.</summary>
public sealed class BlockingChainAnalyzer : FaultAnalyzer
{
    public BlockingChainAnalyzer()
        : base(BlockingRules.BlockingChain, FaultKind.BlocksFurtherDown)
    {
    }

    internal override IFaultSource Source(CompilationFacts facts) => facts.FurtherDown;

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy, fault.Effect()];
}
