using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC215</c>: a task in a local that one path does not look after.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostTaskOnPathAnalyzer : LostTaskAnalyzer
{
    public LostTaskOnPathAnalyzer()
        : base(LostTaskRules.LostTaskOnPath, FaultKind.LosesTaskOnPath)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Subject!.Name, fault.Remedy];
}
