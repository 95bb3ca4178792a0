using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC111</c>: a query operator on an <c>IQueryable</c> whose provider is unknown.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnprovenQueryAnalyzer : BlockingFaultAnalyzer
{
    public UnprovenQueryAnalyzer()
        : base(BlockingRules.UnprovenQuery, FaultKind.UnprovenQuery)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
