using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC210</c>: a ValueTask that is used again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueTaskReuseAnalyzer : LostTaskAnalyzer
{
    public ValueTaskReuseAnalyzer()
        : base(LostTaskRules.ValueTaskReuse, FaultKind.ReusesValueTask)
    {
    }
}
