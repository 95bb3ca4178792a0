using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary>An analyzer of the Lost tasks family.</summary>
public abstract class LostTaskAnalyzer : FaultAnalyzer
{
    private protected LostTaskAnalyzer(DiagnosticDescriptor rule, FaultKind kind)
        : base(rule, kind)
    {
    }

    internal sealed override IFaultSource Source(CompilationFacts facts) => facts.LostTasks;

    /// <summary>Most messages name the API and what to do.</summary>
    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
