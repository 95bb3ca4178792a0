using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC207</c>: null in the place of a task.</summary>
public sealed class NullTaskAnalyzer : LostTaskAnalyzer
{
    public NullTaskAnalyzer()
        : base(LostTaskRules.NullTask, FaultKind.ReturnsNullTask)
    {
    }
}
