using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC213</c>: a task where its result was meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskAsValueAnalyzer : LostTaskAnalyzer
{
    public TaskAsValueAnalyzer()
        : base(LostTaskRules.TaskAsValue, FaultKind.UsesTaskAsValue)
    {
    }
}
