using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC213</c>: a task where its result was meant.</summary>
public sealed class TaskAsValueAnalyzer : LostTaskAnalyzer
{
    public TaskAsValueAnalyzer()
        : base(LostTaskRules.TaskAsValue, FaultKind.UsesTaskAsValue)
    {
    }
}
