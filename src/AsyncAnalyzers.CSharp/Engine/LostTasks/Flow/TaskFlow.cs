using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Completion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>
/// The forward pass over one control-flow graph: at each point, the started tasks that some path to it has not looked after.
/// States meet by union.
/// </summary>
/// <remarks>
/// Exceptions that calls may throw are not followed: nearly every call between a start and an await could lose the task
/// that way. A handler is entered with the tasks of before its <c>try</c> that nothing in it looks after.
/// </remarks>
internal sealed class TaskFlow
{
    private readonly ControlFlowGraph _graph;
    private readonly TaskTransfer _transfer;
    private readonly ImmutableHashSet<StartedTask>?[] _entries;
    private readonly SortedSet<int> _pending = new();
    private readonly Dictionary<StartedTask, HashSet<Loss>> _losses = new();

    public TaskFlow(ControlFlowGraph graph, ImmutableHashSet<ILocalSymbol> tracked, CompilationFacts facts)
    {
        _graph = graph;
        _transfer = new TaskTransfer(graph, tracked, facts);
        _entries = new ImmutableHashSet<StartedTask>?[graph.Blocks.Length];
    }

    /// <summary>The tasks that are lost on some path, in source order.</summary>
    public IEnumerable<LostTask> Run(CancellationToken cancellation)
    {
        Flow(_graph.Blocks[0], ImmutableHashSet<StartedTask>.Empty);
        while (_pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = _graph.Blocks[_pending.Min];
            _pending.Remove(block.Ordinal);
            var exit = _transfer.Through(block, _entries[block.Ordinal]!, null);
            foreach (var branch in Branches(block))
                Follow(branch, Refined(branch, exit));
        }

        RecordLosses();
        return _losses.OrderBy(loss => loss.Key.Start.SpanStart)
            .Select(loss => new LostTask(loss.Key, _transfer.Observed.Contains(loss.Key), Sorted(loss.Value)));
    }

    private static ImmutableArray<Loss> Sorted(IEnumerable<Loss> losses) => losses.OrderBy(loss => loss.Span.Start).ToImmutableArray();

    private void RecordLosses()
    {
        foreach (var block in _graph.Blocks)
        {
            if (_entries[block.Ordinal] is not { } entry)
                continue;

            var exit = _transfer.Through(block, entry, Record);
            foreach (var branch in Branches(block).Where(Leaves))
                RecordAt(branch, Outside(branch, Refined(branch, exit)));
        }

        // A task whose end alone is asked for, on whatever path, has lost its exception.
        foreach (var task in _transfer.Ended.Where(task => !_transfer.Observed.Contains(task) && !_losses.ContainsKey(task)))
            Record(task, new Loss(LossKind.End, default));
    }

    private void RecordAt(ControlFlowBranch branch, ImmutableHashSet<StartedTask> lost)
    {
        if (lost.IsEmpty)
            return;

        var loss = ExitSyntax.Of(branch, _graph);
        foreach (var task in lost)
            Record(task, loss);
    }

    private void Record(StartedTask task, Loss loss)
    {
        if (!_losses.TryGetValue(task, out var known))
            _losses.Add(task, known = new());
        known.Add(loss);
    }

    /// <summary>A switch expression without a matching arm throws too, but nobody wrote that exit.</summary>
    private static bool Leaves(ControlFlowBranch branch) =>
        branch.Destination?.Kind == BasicBlockKind.Exit
        || branch.Semantics == ControlFlowBranchSemantics.Rethrow
        || (branch.Semantics == ControlFlowBranchSemantics.Throw && branch.Source.BranchValue?.IsImplicit != true);

    private static IEnumerable<ControlFlowBranch> Branches(BasicBlock block) =>
        new[] { block.ConditionalSuccessor, block.FallThroughSuccessor }.OfType<ControlFlowBranch>().Where(ConstantBranches.MayBeTaken);

    private ImmutableHashSet<StartedTask> Refined(ControlFlowBranch branch, ImmutableHashSet<StartedTask> exit)
    {
        var source = branch.Source;
        if (source.ConditionKind == ControlFlowConditionKind.None || exit.IsEmpty)
            return exit;

        var holds = branch.IsConditionalSuccessor == (source.ConditionKind == ControlFlowConditionKind.WhenTrue);
        var ended = TaskConditions.Ended(exit, source.BranchValue, holds);
        _transfer.Ended.UnionWith(ended);
        return TaskConditions.Refine(exit.Except(ended), source.BranchValue, holds);
    }

    private void Follow(ControlFlowBranch branch, ImmutableHashSet<StartedTask> state)
    {
        if (branch.Destination is { } destination)
            Flow(destination, Outside(branch, state));
    }

    /// <summary>What is left after the <c>finally</c> blocks that a branch runs through; a throw may be caught around it.</summary>
    private ImmutableHashSet<StartedTask> Outside(ControlFlowBranch branch, ImmutableHashSet<StartedTask> state)
    {
        foreach (var region in branch.FinallyRegions)
            state = WithoutObservedIn(region, state);
        if (branch.Destination is not null)
            return state;

        for (var region = branch.Source.EnclosingRegion; region is not null && region != _graph.Root; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.TryAndCatch)
                return ImmutableHashSet<StartedTask>.Empty;
            if (region.Kind == ControlFlowRegionKind.TryAndFinally)
                state = WithoutObservedIn(region.NestedRegions[1], state);
        }

        return state;
    }

    private void Flow(BasicBlock block, ImmutableHashSet<StartedTask> state)
    {
        var known = _entries[block.Ordinal];
        var merged = known is null ? state : known.Union(state);
        if (known is not null && merged.Count == known.Count)
            return;

        _entries[block.Ordinal] = merged;
        _pending.Add(block.Ordinal);
        FlowIntoHandlers(block, merged);
    }

    private void FlowIntoHandlers(BasicBlock block, ImmutableHashSet<StartedTask> state)
    {
        foreach (var region in TryRegions.BeginningAt(block, _graph))
        {
            var atThrow = WithoutObservedIn(region, state);
            foreach (var handler in TryRegions.Handlers(region))
            {
                var entering = handler.Kind == ControlFlowRegionKind.Finally ? ImmutableHashSet<StartedTask>.Empty : atThrow;
                foreach (var entry in TryRegions.Entries(handler, _graph))
                    Flow(entry, entering);
            }
        }
    }

    private ImmutableHashSet<StartedTask> WithoutObservedIn(ControlFlowRegion region, ImmutableHashSet<StartedTask> state)
    {
        for (var ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal && !state.IsEmpty; ordinal++)
            state = _transfer.WithoutObservedIn(_graph.Blocks[ordinal], state);

        return state;
    }
}
