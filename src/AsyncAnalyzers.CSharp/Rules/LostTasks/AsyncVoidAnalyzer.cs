using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC204</c>: a function that is written <c>async void</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer : LostTaskAnalyzer
{
    public AsyncVoidAnalyzer()
        : base(LostTaskRules.AsyncVoid, FaultKind.IsAsyncVoid)
    {
    }
}
