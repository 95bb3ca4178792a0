using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC211</c>: an awaitable that is discarded.</summary>
public sealed class DiscardedTaskAnalyzer : LostTaskAnalyzer
{
    public DiscardedTaskAnalyzer()
        : base(LostTaskRules.DiscardedTask, FaultKind.DiscardsTask)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
