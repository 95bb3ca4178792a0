using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC212</c>: an <c>await</c> of what may be null.</summary>
public sealed class AwaitedNullAnalyzer : LostTaskAnalyzer
{
    public AwaitedNullAnalyzer()
        : base(LostTaskRules.AwaitedNull, FaultKind.AwaitsNull)
    {
    }
}
