using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC202</c>: a task in a local that nothing looks after.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostTaskInLocalAnalyzer : LostTaskAnalyzer
{
    public LostTaskInLocalAnalyzer()
        : base(LostTaskRules.LostTask, FaultKind.LosesTask)
    {
    }
}
