using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC214</c>: a disposable that a task goes on using.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutlivedDisposableAnalyzer : LostTaskAnalyzer
{
    public OutlivedDisposableAnalyzer()
        : base(LostTaskRules.OutlivedDisposable, FaultKind.OutlivesDisposable)
    {
    }
}
