using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC101</c>: waiting synchronously for a task in async code.</summary>
public sealed class BlockingOnTaskAnalyzer : BlockingFaultAnalyzer
{
    public BlockingOnTaskAnalyzer()
        : base(BlockingRules.BlockingOnTask, FaultKind.BlocksOnTask)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Effect(), fault.Remedy];
}
