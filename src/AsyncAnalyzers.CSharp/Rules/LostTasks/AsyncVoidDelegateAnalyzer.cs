using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC203</c>: an async lambda that becomes a delegate without a result.</summary>
public sealed class AsyncVoidDelegateAnalyzer : LostTaskAnalyzer
{
    public AsyncVoidDelegateAnalyzer()
        : base(LostTaskRules.AsyncVoidDelegate, FaultKind.BecomesAsyncVoid)
    {
    }
}
