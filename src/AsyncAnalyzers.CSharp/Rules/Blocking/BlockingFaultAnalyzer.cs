using System;
using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary>
/// Reports the faults of one kind. The engine decides once per code block what is at fault and which rule owns it, so that one fault gives one
/// diagnostic whichever rules are on; an analyzer of this family only says it in its rule's words.
/// </summary>
public abstract class BlockingFaultAnalyzer : AsyncRuleAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly FaultKind _kind;

    private protected BlockingFaultAnalyzer(DiagnosticDescriptor rule, FaultKind kind)
        : base(rule)
    {
        _rule = rule;
        _kind = kind;
    }

    private protected override void Register(CompilationStartAnalysisContext context, CompilationFacts facts) =>
        context.RegisterCodeBlockAction(block => Report(block, facts));

    /// <summary>The arguments of the rule's message format.</summary>
    private protected abstract object[] MessageArguments(Fault fault);

    private static ImmutableArray<Fault> FaultsIn(CodeBlockAnalysisContext context, CompilationFacts facts)
    {
        try
        {
            return facts.Blocking.In(context.CodeBlock, context.OwningSymbol, context.SemanticModel, context.CancellationToken);
        }
        catch (Exception exception) when (Failures.AreSwallowed(exception))
        {
            // A defect of ours must not show as AD0001 in somebody's build; quiet is the lesser evil.
            return ImmutableArray<Fault>.Empty;
        }
    }

    private void Report(CodeBlockAnalysisContext context, CompilationFacts facts)
    {
        foreach (var fault in FaultsIn(context, facts))
        {
            if (fault.Kind != _kind)
                continue;

            var location = Location.Create(context.CodeBlock.SyntaxTree, fault.Span);
            context.ReportDiagnostic(Diagnostic.Create(_rule, location, MessageArguments(fault)));
        }
    }
}
