using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Completion;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>What each operation does to the set of started tasks that nothing has looked after yet.</summary>
internal sealed class TaskTransfer
{
    private readonly EvaluationOrder _order = new();
    private readonly ImmutableHashSet<ILocalSymbol> _tracked;
    private readonly TaskStarts _starts;

    public TaskTransfer(ControlFlowGraph graph, ImmutableHashSet<ILocalSymbol> tracked, CompilationFacts facts)
    {
        _tracked = tracked;
        _starts = new TaskStarts(graph, facts);
    }

    /// <summary>The tasks that some path looks after.</summary>
    public HashSet<StartedTask> Observed { get; } = new();

    /// <summary>The tasks that a condition has found completed: nothing is left to wait for, but an exception may be.</summary>
    public HashSet<StartedTask> Ended { get; } = new();

    /// <summary>The state after a block; <paramref name="lost"/> is told of tasks that an assignment overwrites.</summary>
    public ImmutableHashSet<StartedTask> Through(BasicBlock block, ImmutableHashSet<StartedTask> state, Action<StartedTask, Loss>? lost)
    {
        foreach (var operation in _order.Of(block))
            state = After(operation, state, lost);

        return state;
    }

    /// <summary>Drops what a block looks after; starts nothing.</summary>
    public ImmutableHashSet<StartedTask> WithoutObservedIn(BasicBlock block, ImmutableHashSet<StartedTask> state)
    {
        foreach (var operation in _order.Of(block))
        {
            if (operation is ILocalReferenceOperation mention)
                state = AfterMention(mention, state);
        }

        return state;
    }

    private ImmutableHashSet<StartedTask> After(IOperation operation, ImmutableHashSet<StartedTask> state, Action<StartedTask, Loss>? lost) => operation switch
    {
        ILocalReferenceOperation mention => AfterMention(mention, state),
        ISimpleAssignmentOperation assignment => AfterAssignment(assignment, assignment.Target, assignment.Value, state, lost),
        IDeconstructionAssignmentOperation { Target: var target, Value: var value } => AfterDeconstruction(target.Unwrap(), value.Unwrap(), state),
        IIsPatternOperation { Pattern: var pattern, Value: var value } => AfterPattern(pattern, value, state),
        IInvocationOperation { TargetMethod.Name: "Add", Instance: { } collection, Arguments.Length: 1 } add
            => Filled(collection, add.Arguments[0].Value, state),
        _ => state,
    };

    private ImmutableHashSet<StartedTask> AfterMention(ILocalReferenceOperation mention, ImmutableHashSet<StartedTask> state)
    {
        if ((state.IsEmpty && Ended.Count == 0) || !_tracked.Contains(mention.Local) || !TaskUses.Observe(mention))
            return state;

        var observed = Of(mention.Local, state).ToList();
        Observed.UnionWith(observed);
        Observed.UnionWith(Of(mention.Local, Ended));
        return state.Except(observed);
    }

    private ImmutableHashSet<StartedTask> AfterAssignment(
        IOperation assignment, IOperation target, IOperation value, ImmutableHashSet<StartedTask> state, Action<StartedTask, Loss>? lost)
    {
        if (Element(target) is { } collection)
            return Filled(collection, value, state);
        if (target is not ILocalReferenceOperation { Local: var local } || !_tracked.Contains(local))
            return state;

        var overwritten = Of(local, state).ToList();
        foreach (var task in overwritten)
            lost?.Invoke(task, new Loss(LossKind.Overwritten, assignment.Syntax.Span));

        // 'await (all = StartAsync())': whoever takes the value of the assignment looks after the task.
        return assignment.Parent is null or IExpressionStatementOperation ? state.Except(overwritten).Union(Started(local, value)) : state.Except(overwritten);
    }

    // What is deconstructed from something else than a tuple was not started here.
    private ImmutableHashSet<StartedTask> AfterDeconstruction(IOperation target, IOperation value, ImmutableHashSet<StartedTask> state)
    {
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation targets || value is not ITupleOperation values || targets.Elements.Length != values.Elements.Length)
            return state;

        for (var i = 0; i < targets.Elements.Length; i++)
        {
            var element = targets.Elements[i] is IDeclarationExpressionOperation declared ? declared.Expression : targets.Elements[i];
            if (element is ILocalReferenceOperation { Local: var local } && _tracked.Contains(local))
                state = state.Union(Started(local, values.Elements[i]));
        }

        return state;
    }

    private ImmutableHashSet<StartedTask> AfterPattern(IPatternOperation pattern, IOperation value, ImmutableHashSet<StartedTask> state)
    {
        var declared = pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            _ => null,
        };
        return declared is ILocalSymbol local && _tracked.Contains(local) ? state.Union(Started(local, value)) : state;
    }

    private ImmutableHashSet<StartedTask> Filled(IOperation collection, IOperation value, ImmutableHashSet<StartedTask> state) =>
        collection.Unwrap() is ILocalReferenceOperation { Local: var local } && _tracked.Contains(local)
            ? state.Union(Started(local, value))
            : state;

    private IEnumerable<StartedTask> Started(ILocalSymbol local, IOperation value) =>
        _starts.In(value).Select(start => new StartedTask(local, start.Syntax));

    private static IEnumerable<StartedTask> Of(ILocalSymbol local, IEnumerable<StartedTask> state) =>
        state.Where(task => SymbolEqualityComparer.Default.Equals(task.Local, local));

    /// <summary>The collection of <c>tasks[i]</c>.</summary>
    private static IOperation? Element(IOperation target) => target switch
    {
        IArrayElementReferenceOperation element => element.ArrayReference,
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection } => collection,
        _ => null,
    };
}
