using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC202</c>: a task in a local that nothing looks after.</summary>
public sealed class LostTaskInLocalAnalyzer : LostTaskAnalyzer
{
    public LostTaskInLocalAnalyzer()
        : base(LostTaskRules.LostTask, FaultKind.LosesTask)
    {
    }
}
