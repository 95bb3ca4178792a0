using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC209</c>: a task that is never started.</summary>
public sealed class ColdTaskAnalyzer : LostTaskAnalyzer
{
    public ColdTaskAnalyzer()
        : base(LostTaskRules.ColdTask, FaultKind.NeverStartsTask)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
