using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC205</c>: a task in a task, of which only the outer one is used.</summary>
public sealed class NestedTaskAnalyzer : LostTaskAnalyzer
{
    public NestedTaskAnalyzer()
        : base(LostTaskRules.NestedTask, FaultKind.NestsTask)
    {
    }
}
