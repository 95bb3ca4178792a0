using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC201</c>: an awaitable that is dropped.</summary>
public sealed class DroppedTaskAnalyzer : LostTaskAnalyzer
{
    public DroppedTaskAnalyzer()
        : base(LostTaskRules.DroppedTask, FaultKind.DropsTask)
    {
    }
}
