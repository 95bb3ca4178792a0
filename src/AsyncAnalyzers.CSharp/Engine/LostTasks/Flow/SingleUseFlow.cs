using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>
/// The forward pass that finds second uses of what may be used once: at each point, the variables that some path has used up.
/// States meet by union, so that a use in a loop is its own second one.
/// </summary>
internal sealed class SingleUseFlow
{
    private readonly ControlFlowGraph _graph;
    private readonly ImmutableHashSet<ISymbol> _tracked;
    private readonly SingleUses _uses;
    private readonly EvaluationOrder _order = new();
    private readonly ImmutableHashSet<ISymbol>?[] _entries;
    private readonly SortedSet<int> _pending = new();

    public SingleUseFlow(ControlFlowGraph graph, ImmutableHashSet<ISymbol> tracked, SingleUses uses)
    {
        _graph = graph;
        _tracked = tracked;
        _uses = uses;
        _entries = new ImmutableHashSet<ISymbol>?[graph.Blocks.Length];
    }

    /// <summary>The syntax of each mention that uses a variable which may be used up.</summary>
    public IEnumerable<(ISymbol Variable, SyntaxNode Mention)> Run(CancellationToken cancellation)
    {
        Flow(_graph.Blocks[0], ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default));
        while (_pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = _graph.Blocks[_pending.Min];
            _pending.Remove(block.Ordinal);
            var exit = Through(block, _entries[block.Ordinal]!, null);
            foreach (var branch in Branches(block))
            {
                var outside = ThroughFinally(branch, exit, null);
                if (branch.Destination is { } destination)
                    Flow(destination, outside);
            }
        }

        var found = new List<(ISymbol, SyntaxNode)>();
        foreach (var block in _graph.Blocks)
        {
            if (_entries[block.Ordinal] is not { } entry)
                continue;

            var exit = Through(block, entry, found);
            foreach (var branch in Branches(block))
                ThroughFinally(branch, exit, found);
        }

        return found;
    }

    private static IEnumerable<ControlFlowBranch> Branches(BasicBlock block) =>
        new[] { block.ConditionalSuccessor, block.FallThroughSuccessor }.OfType<ControlFlowBranch>().Where(ConstantBranches.MayBeTaken);

    /// <summary>
    /// The state after the <c>finally</c> blocks that a branch runs through. Of each the part up to its first condition counts:
    /// what stands under one is mostly for the paths that have failed.
    /// </summary>
    private ImmutableHashSet<ISymbol> ThroughFinally(ControlFlowBranch branch, ImmutableHashSet<ISymbol> state, List<(ISymbol, SyntaxNode)>? found)
    {
        foreach (var region in branch.FinallyRegions)
        {
            for (var block = _graph.Blocks[region.FirstBlockOrdinal]; block is not null; block = Next(block, region))
                state = Through(block, state, found);
        }

        return state;
    }

    private static BasicBlock? Next(BasicBlock block, ControlFlowRegion region) =>
        block.ConditionKind == ControlFlowConditionKind.None
        && block.FallThroughSuccessor?.Destination is { } next
        && next.Ordinal > block.Ordinal
        && next.Ordinal <= region.LastBlockOrdinal
            ? next
            : null;

    private void Flow(BasicBlock block, ImmutableHashSet<ISymbol> state)
    {
        var known = _entries[block.Ordinal];
        var merged = known is null ? state : known.Union(state);
        if (known is not null && merged.Count == known.Count)
            return;

        _entries[block.Ordinal] = merged;
        _pending.Add(block.Ordinal);
        // A handler is entered with what was used up before its try; what the try uses may have failed before it was.
        var handlers = TryRegions.BeginningAt(block, _graph).SelectMany(TryRegions.Handlers);
        foreach (var handler in handlers.SelectMany(handler => TryRegions.Entries(handler, _graph)))
            Flow(handler, merged);
    }

    private ImmutableHashSet<ISymbol> Through(BasicBlock block, ImmutableHashSet<ISymbol> state, List<(ISymbol, SyntaxNode)>? found)
    {
        foreach (var operation in _order.Of(block))
        {
            switch (operation)
            {
                case ILocalReferenceOperation or IParameterReferenceOperation when Variable(operation) is { } variable && _tracked.Contains(variable):
                    state = AfterMention(operation, variable, state, found);
                    break;
                case IAssignmentOperation assignment when Variable(assignment.Target) is { } variable:
                    state = state.Remove(variable);
                    break;
            }
        }

        return state;
    }

    private ImmutableHashSet<ISymbol> AfterMention(IOperation mention, ISymbol variable, ImmutableHashSet<ISymbol> state, List<(ISymbol, SyntaxNode)>? found)
    {
        if (!_uses.UsesUp(mention))
            return state;
        if (state.Contains(variable))
            found?.Add((variable, mention.Syntax));

        return state.Add(variable);
    }

    private static ISymbol? Variable(IOperation operation) => operation.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
