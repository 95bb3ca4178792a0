using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// The forward pass over one control-flow graph: at each point, the places whose task is completed on every path. States
/// meet by intersection, so a loop back-edge or a branch that does not complete a task loses the proof.
/// </summary>
internal sealed class CompletionFlow
{
    private readonly ControlFlowGraph _graph;
    private readonly CompletionFindings _findings;
    private readonly CompletionTransfer _transfer;
    private readonly CompletionConditions _conditions;
    private readonly ImmutableHashSet<Place>?[] _entries;
    // In source order, each block once: what comes before is mostly done when a block is reached.
    private readonly SortedSet<int> _pending = new();

    public CompletionFlow(ControlFlowGraph graph, CompletionFindings findings)
    {
        _graph = graph;
        _findings = findings;
        var places = new Places(graph, findings);
        _transfer = new CompletionTransfer(places, findings);
        _conditions = new CompletionConditions(places, _transfer, findings);
        _entries = new ImmutableHashSet<Place>?[graph.Blocks.Length];
    }

    /// <summary>Runs to the fixed point, then records the unproven waits of this graph and of the functions nested in it.</summary>
    public void Run(ImmutableHashSet<Place> initial, CancellationToken cancellation)
    {
        Flow(_graph.Blocks[0], initial);
        while (_pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = _graph.Blocks[_pending.Min];
            _pending.Remove(block.Ordinal);
            var exit = _transfer.Through(block, _entries[block.Ordinal]!, null);
            FlowOut(block, exit);
        }

        foreach (var block in _graph.Blocks)
        {
            if (_entries[block.Ordinal] is { } entry)
                _transfer.Through(block, entry, (operation, state) => Record(operation, state, cancellation));
        }

        foreach (var function in _graph.LocalFunctions)
            new CompletionFlow(_graph.GetLocalFunctionControlFlowGraph(function, cancellation), _findings).Run(_findings.AtEntryOf(function), cancellation);
    }

    private void FlowOut(BasicBlock block, ImmutableHashSet<Place> exit)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            Follow(block.FallThroughSuccessor, exit);
            return;
        }

        var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        Follow(block.ConditionalSuccessor, _conditions.Refine(exit, block.BranchValue!, jumpsWhen));
        Follow(block.FallThroughSuccessor, _conditions.Refine(exit, block.BranchValue!, !jumpsWhen));
    }

    private void Follow(ControlFlowBranch? branch, ImmutableHashSet<Place> state)
    {
        if (branch?.Destination is not { } destination || !ConstantBranches.MayBeTaken(branch))
            return;

        foreach (var region in branch.FinallyRegions)
            state = WithoutWritesIn(region, state);
        Flow(destination, state);
    }

    private void Flow(BasicBlock block, ImmutableHashSet<Place> state)
    {
        var known = _entries[block.Ordinal];
        var merged = known is null ? state : known.Intersect(state);
        if (known is not null && merged.Count == known.Count)
            return;

        _entries[block.Ordinal] = merged;
        _pending.Add(block.Ordinal);
        FlowIntoHandlers(block, merged);
    }

    /// <summary>The graph has no exceptional edges: a handler is entered with what held at the start of its try and is not overwritten in it.</summary>
    private void FlowIntoHandlers(BasicBlock block, ImmutableHashSet<Place> state)
    {
        foreach (var region in TryRegions.BeginningAt(block, _graph))
        {
            var atThrow = WithoutWritesIn(region, _transfer.AfterLeadingAwait(block, state)).Where(place => !place.IsVolatile).ToImmutableHashSet();
            foreach (var entry in TryRegions.Handlers(region).SelectMany(handler => TryRegions.Entries(handler, _graph)))
                Flow(entry, atThrow);
        }
    }

    private ImmutableHashSet<Place> WithoutWritesIn(ControlFlowRegion region, ImmutableHashSet<Place> state)
    {
        for (var ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal && !state.IsEmpty; ordinal++)
            state = _transfer.WithoutWritesIn(_graph.Blocks[ordinal], state);

        return state;
    }

    private void Record(IOperation operation, ImmutableHashSet<Place> state, CancellationToken cancellation)
    {
        if (operation is IFlowAnonymousFunctionOperation lambda)
            RunNested(lambda, state, cancellation);
        else if (operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } function })
            _findings.Called(function, state);
        else if (_findings.Members.IsWait(operation) && !_transfer.IsCompletedWait(operation, state))
            _findings.Unproven.Add(operation.Syntax);
    }

    private void RunNested(IFlowAnonymousFunctionOperation lambda, ImmutableHashSet<Place> state, CancellationToken cancellation)
    {
        var initial = state.Where(place => _findings.Outlives(place) || _findings.OutlivesIn(place, lambda)).ToImmutableHashSet().Union(_transfer.CompletedParameters(lambda, state));
        var nested = _graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation);
        new CompletionFlow(nested, _findings).Run(initial, cancellation);
    }
}
