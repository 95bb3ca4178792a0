using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC216</c>: offloaded work whose task is dropped in synchronous code.</summary>
public sealed class DroppedOffloadAnalyzer : LostTaskAnalyzer
{
    public DroppedOffloadAnalyzer()
        : base(LostTaskRules.DroppedOffload, FaultKind.DropsOffloadedWork)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
