using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC210</c>: a ValueTask that is used again.</summary>
public sealed class ValueTaskReuseAnalyzer : LostTaskAnalyzer
{
    public ValueTaskReuseAnalyzer()
        : base(LostTaskRules.ValueTaskReuse, FaultKind.ReusesValueTask)
    {
    }
}
