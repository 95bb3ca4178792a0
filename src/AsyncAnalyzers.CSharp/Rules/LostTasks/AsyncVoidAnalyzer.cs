using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC204</c>: a function that is written <c>async void</c>.</summary>
public sealed class AsyncVoidAnalyzer : LostTaskAnalyzer
{
    public AsyncVoidAnalyzer()
        : base(LostTaskRules.AsyncVoid, FaultKind.IsAsyncVoid)
    {
    }
}
