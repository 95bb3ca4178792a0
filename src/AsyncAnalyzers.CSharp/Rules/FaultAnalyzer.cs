using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules;

/// <summary>
/// Reports the faults of one kind. The engine decides once per code block what is at fault and which rule owns it, so that
/// one fault gives one diagnostic whichever rules are on; an analyzer only says it in its rule's words.
/// </summary>
/// <remarks>The compiler's driver is given families (<see cref="FamilyAnalyzer"/>); a test takes one rule alone.</remarks>
public abstract class FaultAnalyzer : AsyncRuleAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly FaultKind _kind;

    private protected FaultAnalyzer(DiagnosticDescriptor rule, FaultKind kind)
        : base(rule)
    {
        _rule = rule;
        _kind = kind;
    }

    /// <summary>The faults that the rule is about.</summary>
    internal FaultKind Kind => _kind;

    private protected override void Register(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var sources = new[] { Source(facts) };
        Func<Fault, FaultAnalyzer?> ruleOf = fault => fault.Kind == _kind ? this : null;
        context.RegisterCodeBlockAction(block => Report(block, facts, sources, ruleOf));
    }

    /// <summary>Reports the faults of one code block, each in the words of the rule that <paramref name="ruleOf"/> gives.</summary>
    internal static void Report(CodeBlockAnalysisContext context, CompilationFacts facts, IFaultSource[] sources, Func<Fault, FaultAnalyzer?> ruleOf)
    {
        var block = new CodeBlock(context.CodeBlock, context.OwningSymbol, context.SemanticModel, facts, context.CancellationToken);
        foreach (var source in sources)
        {
            foreach (var fault in FaultsIn(block, source))
            {
                if (!fault.IsCompilers && ruleOf(fault) is { } rule)
                    context.ReportDiagnostic(rule.DiagnosticOf(fault, block.Node.SyntaxTree, block.Model.Compilation));
            }
        }
    }

    /// <summary>The family's part of the engine.</summary>
    internal abstract IFaultSource Source(CompilationFacts facts);

    /// <summary>The arguments of the rule's message format.</summary>
    private protected abstract object[] MessageArguments(Fault fault);

    private static ImmutableArray<Fault> FaultsIn(CodeBlock block, IFaultSource source)
    {
        try
        {
            return source.In(block);
        }
        catch (Exception exception) when (Failures.AreSwallowed(exception))
        {
            // A defect of ours must not show as AD0001 in somebody's build; quiet is the lesser evil.
            return ImmutableArray<Fault>.Empty;
        }
    }

    private Diagnostic DiagnosticOf(Fault fault, SyntaxTree tree, Compilation compilation)
    {
        var places = fault.Reason is { } reason
            ? new[] { reason.LocationIn(compilation) }
            : fault.Chain?.LocationsIn(compilation) ?? fault.Places.Select(place => Location.Create(tree, place));
        return Diagnostic.Create(_rule, Location.Create(tree, fault.Span), places, MessageArguments(fault));
    }
}
