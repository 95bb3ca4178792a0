using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary>An analyzer of the Blocking family.</summary>
public abstract class BlockingFaultAnalyzer : FaultAnalyzer
{
    private protected BlockingFaultAnalyzer(DiagnosticDescriptor rule, FaultKind kind)
        : base(rule, kind)
    {
    }

    internal sealed override IFaultSource Source(CompilationFacts facts) => facts.Blocking;
}
