using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC205</c>: a task in a task, of which only the outer one is used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NestedTaskAnalyzer : LostTaskAnalyzer
{
    public NestedTaskAnalyzer()
        : base(LostTaskRules.NestedTask, FaultKind.NestsTask)
    {
    }
}
