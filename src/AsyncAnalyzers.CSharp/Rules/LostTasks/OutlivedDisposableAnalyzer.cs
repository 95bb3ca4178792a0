using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC214</c>: a disposable that a task goes on using.</summary>
public sealed class OutlivedDisposableAnalyzer : LostTaskAnalyzer
{
    public OutlivedDisposableAnalyzer()
        : base(LostTaskRules.OutlivedDisposable, FaultKind.OutlivesDisposable)
    {
    }
}
