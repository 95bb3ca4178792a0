using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC207</c>: null in the place of a task.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullTaskAnalyzer : LostTaskAnalyzer
{
    public NullTaskAnalyzer()
        : base(LostTaskRules.NullTask, FaultKind.ReturnsNullTask)
    {
    }
}
