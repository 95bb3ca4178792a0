using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC206</c>: a task that is returned out of a scope that ends before it.</summary>
public sealed class ReturnedTooEarlyAnalyzer : LostTaskAnalyzer
{
    public ReturnedTooEarlyAnalyzer()
        : base(LostTaskRules.ReturnedTooEarly, FaultKind.ReturnsTooEarly)
    {
    }
}
