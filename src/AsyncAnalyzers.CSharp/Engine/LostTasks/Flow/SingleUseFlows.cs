using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>The second uses in the functions of an outermost function. One analysis for each, run when the first variable asks.</summary>
internal sealed class SingleUseFlows
{
    private readonly ConditionalWeakTable<IOperation, List<(ISymbol Variable, SyntaxNode Mention)>> _found = new();
    private readonly CompilationFacts _facts;

    public SingleUseFlows(CompilationFacts facts)
    {
        _facts = facts;
        Uses = new SingleUses(facts);
    }

    public SingleUses Uses { get; }

    public IReadOnlyList<(ISymbol Variable, SyntaxNode Mention)> In(IOperation root, CancellationToken cancellation)
    {
        if (_found.TryGetValue(root, out var known))
            return known;

        var found = Analyse(root, cancellation);
        return _found.GetValue(root, _ => found);
    }

    private List<(ISymbol Variable, SyntaxNode Mention)> Analyse(IOperation root, CancellationToken cancellation)
    {
        var found = new List<(ISymbol, SyntaxNode)>();
        var tracked = Tracked(root);
        if (tracked.IsEmpty || _facts.Graphs.Of(root, cancellation) is not { } outermost)
            return found;

        foreach (var graph in NestedGraphs.Of(outermost, tracked, cancellation))
            found.AddRange(new SingleUseFlow(graph, tracked, Uses).Run(cancellation));

        return found;
    }

    /// <summary>The variables that one graph alone sees, and whose uses count: those used twice or in a loop can only be told by the flow.</summary>
    private ImmutableHashSet<ISymbol> Tracked(IOperation root)
    {
        var tracked = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        var untracked = Untracked.In(root, new(SymbolEqualityComparer.Default));
        foreach (var operation in root.Descendants())
        {
            var variable = operation switch
            {
                ILocalReferenceOperation local when Uses.IsValueTask(local.Type) => (ISymbol)local.Local,
                IParameterReferenceOperation parameter when Uses.IsValueTask(parameter.Type) => parameter.Parameter,
                IVariableDeclaratorOperation declarator when Uses.IsDeferred(declarator) => declarator.Symbol,
                _ => null,
            };
            if (variable is not null)
                tracked.Add(variable);
            if (operation is ILocalReferenceOperation or IParameterReferenceOperation && NestedGraphs.IsCaptured(operation))
                untracked.Add(operation is ILocalReferenceOperation captured ? captured.Local : ((IParameterReferenceOperation)operation).Parameter);
        }

        tracked.ExceptWith(untracked);
        return tracked.ToImmutable();
    }
}
