using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC212</c>: an <c>await</c> of what may be null.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwaitedNullAnalyzer : LostTaskAnalyzer
{
    public AwaitedNullAnalyzer()
        : base(LostTaskRules.AwaitedNull, FaultKind.AwaitsNull)
    {
    }
}
