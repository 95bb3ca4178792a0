using System;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary>
/// Reports the faults of one kind. The engine decides once per operation which rule owns it, so that one fault gives one
/// diagnostic whichever rules are on; an analyzer of this family only says it in its rule's words.
/// </summary>
public abstract class BlockingFaultAnalyzer : AsyncRuleAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly FaultKind _kind;
    private readonly OperationKind[] _operations;

    private protected BlockingFaultAnalyzer(DiagnosticDescriptor rule, FaultKind kind, params OperationKind[] operations)
        : base(rule)
    {
        _rule = rule;
        _kind = kind;
        _operations = operations;
    }

    private protected override void Register(CompilationStartAnalysisContext context, CompilationFacts facts) =>
        context.RegisterOperationAction(operation => Report(operation, facts), _operations);

    /// <summary>The arguments of the rule's message format.</summary>
    private protected abstract object[] MessageArguments(Fault fault);

    private static Fault? FaultOf(OperationAnalysisContext context, CompilationFacts facts)
    {
        try
        {
            return facts.Blocking.Of(context.Operation, context.ContainingSymbol, context.CancellationToken);
        }
        catch (Exception exception) when (Failures.AreSwallowed(exception))
        {
            // A defect of ours must not show as AD0001 in somebody's build; quiet is the lesser evil.
            return null;
        }
    }

    private void Report(OperationAnalysisContext context, CompilationFacts facts)
    {
        if (FaultOf(context, facts) is not { } fault || fault.Kind != _kind)
            return;

        var location = Location.Create(context.Operation.Syntax.SyntaxTree, fault.Span);
        context.ReportDiagnostic(Diagnostic.Create(_rule, location, MessageArguments(fault)));
    }
}
