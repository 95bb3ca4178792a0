using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC103</c>: a catalogued blocking API whose replacement has another name.</summary>
public sealed class BlockingPrimitiveAnalyzer : BlockingFaultAnalyzer
{
    public BlockingPrimitiveAnalyzer()
        : base(BlockingRules.BlockingPrimitive, FaultKind.BlocksOnPrimitive)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Effect(), fault.Remedy];
}
