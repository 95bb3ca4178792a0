using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC203</c>: an async lambda that becomes a delegate without a result.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidDelegateAnalyzer : LostTaskAnalyzer
{
    public AsyncVoidDelegateAnalyzer()
        : base(LostTaskRules.AsyncVoidDelegate, FaultKind.BecomesAsyncVoid)
    {
    }
}
