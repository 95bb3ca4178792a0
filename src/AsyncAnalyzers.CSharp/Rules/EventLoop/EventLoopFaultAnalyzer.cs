using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary>An analyzer of the Event loop family.</summary>
public abstract class EventLoopFaultAnalyzer : FaultAnalyzer
{
    private protected EventLoopFaultAnalyzer(DiagnosticDescriptor rule, FaultKind kind)
        : base(rule, kind)
    {
    }

    internal sealed override IFaultSource Source(CompilationFacts facts) => facts.EventLoop;

    /// <summary>Most messages name the work, how much it is, and what to do.</summary>
    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Work, fault.Remedy];
}
