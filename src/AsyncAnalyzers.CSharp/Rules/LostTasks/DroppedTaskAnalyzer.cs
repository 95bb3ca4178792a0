using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC201</c>: an awaitable that is dropped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedTaskAnalyzer : LostTaskAnalyzer
{
    public DroppedTaskAnalyzer()
        : base(LostTaskRules.DroppedTask, FaultKind.DropsTask)
    {
    }
}
