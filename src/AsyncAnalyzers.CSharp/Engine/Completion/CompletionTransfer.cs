using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>What each operation does to the set of places whose task is completed.</summary>
internal sealed class CompletionTransfer
{
    // The last kind that the floor (Roslyn 4.5) knows; CollectionExpression and Spread, which came later, only read.
    private const OperationKind LastKnownKind = OperationKind.Attribute;

    private readonly Places _places;
    private readonly TaskMembers _members;
    private readonly CompletionValues _values;
    private readonly Contents _contents;
    private readonly EvaluationOrder _order = new();

    public CompletionTransfer(Places places, CompletionFindings findings)
    {
        _places = places;
        _members = findings.Members;
        _values = new CompletionValues(places, findings);
        _contents = new Contents(places, _values.Combined, _members);
    }

    /// <summary>The state after a block; <paramref name="visit"/> sees each operation with the state right before it takes effect.</summary>
    public ImmutableHashSet<Place> Through(BasicBlock block, ImmutableHashSet<Place> state, Action<IOperation, ImmutableHashSet<Place>>? visit)
    {
        foreach (var operation in _order.Of(block))
        {
            visit?.Invoke(operation, state);
            state = After(operation, state);
        }

        return state;
    }

    public bool IsCompletedWait(IOperation wait, ImmutableHashSet<Place> state) => _values.IsCompletedWait(wait, state);

    public Place? PlaceOf(IOperation value) => _places.Of(value);

    public bool IsCompleted(IOperation task, ImmutableHashSet<Place> state) => _values.IsCompleted(task, state);

    public IEnumerable<Place> CompletedParameters(IFlowAnonymousFunctionOperation lambda, ImmutableHashSet<Place> state) =>
        _values.CompletedParameters(lambda, state);

    /// <summary>Adds the place behind <paramref name="awaited"/>, through combinators and views of the same task.</summary>
    public ImmutableHashSet<Place> Complete(IOperation awaited, ImmutableHashSet<Place> state)
    {
        var task = awaited.Unwrap();
        if (_places.Of(task) is { } place)
            return (_values.Preferred(task) is { } preferred ? Complete(preferred, state) : state).Add(place).Union(Contents.Of(place, state));
        if (task is not IInvocationOperation call)
            return state;
        if (_members.AwaitsReceiver(call.TargetMethod) && call.Receiver() is { } receiver)
            return Complete(receiver, state);

        return _members.CombinesAll(call.TargetMethod) ? CompleteAll(call, state) : state;
    }

    /// <summary>
    /// Where a block begins with <c>await Task.WhenAll(…)</c> over tasks that exist already, nothing in it throws before they
    /// are completed.
    /// </summary>
    public ImmutableHashSet<Place> AfterLeadingAwait(BasicBlock block, ImmutableHashSet<Place> state)
    {
        var first = block.Operations.FirstOrDefault();
        var value = first is IExpressionStatementOperation statement ? statement.Operation : first;
        if (value is ISimpleAssignmentOperation assignment)
            value = assignment.Value;

        return value?.Unwrap() is IAwaitOperation awaited && awaited.Descendants().OfType<IInvocationOperation>().All(IsOnlyWaiting)
            ? Complete(awaited.Operation, state)
            : state;
    }

    private bool IsOnlyWaiting(IInvocationOperation call) => _members.CombinesAll(call.TargetMethod) || _members.KeepsCompletion(call.TargetMethod);

    /// <summary>Drops what the operations of a block may overwrite; adds nothing.</summary>
    public ImmutableHashSet<Place> WithoutWritesIn(BasicBlock block, ImmutableHashSet<Place> state)
    {
        foreach (var operation in _order.Of(block))
            state = Overwritten(operation, state);

        return state;
    }

    private ImmutableHashSet<Place> CompleteAll(IInvocationOperation whenAll, ImmutableHashSet<Place> state)
    {
        foreach (var task in _values.Combined.Tasks(whenAll))
            state = Complete(task, state);

        return _values.Combined.Collections(whenAll).Aggregate(state, (known, elements) => known.Add(elements).Union(Contents.Of(elements, known)));
    }

    private ImmutableHashSet<Place> After(IOperation operation, ImmutableHashSet<Place> state)
    {
        if (operation is ISimpleAssignmentOperation or IFlowCaptureOperation)
        {
            var handedOn = AssignedPlaces(operation, state).Concat(_contents.Written(operation)).ToImmutableArray();
            state = Overwritten(operation, state).Union(handedOn);
        }
        else
        {
            state = Overwritten(operation, state);
        }

        return operation switch
        {
            IAwaitOperation awaited => Complete(awaited.Operation, state),
            IInvocationOperation call when _members.IsWaitAll(call.TargetMethod) => TaskMembers.HasLimit(call) ? state : CompleteAll(call, state),
            IInvocationOperation call when _members.IsWait(call.TargetMethod) && TaskMembers.HasLimit(call) => state,
            IInvocationOperation call when Contents.IsAddition(call) => state.Union(_contents.Added(call)),
            IInvocationOperation { TargetMethod.Name: "TryGetValue", Instance: { } dictionary, Arguments: { Length: 2 } arguments } when _places.Elements(dictionary) is { } elements && state.Contains(elements) =>
                _places.Of(arguments[1].Value is IDeclarationExpressionOperation declared ? declared.Expression : arguments[1].Value) is { } found ? state.Add(found) : state,
            IInvocationOperation call when StatedFacts.Tested(call, _members) is { } task => Complete(task, state),
            IInvocationOperation call when StatedFacts.SourceOf(call) is { } source => _places.Of(source) is { Member: null, IsElements: false } place
                ? state.Add(place with { Member = source.Type!.GetMembers("Task").FirstOrDefault() })
                : state,
            IDeconstructionAssignmentOperation deconstruction => state.Union(_values.Deconstructed(deconstruction, state)),
            _ when _members.IsWait(operation) && _members.WaitedFor(operation) is { } task => Complete(task, state),
            _ => state,
        };
    }

    /// <summary>The proofs that an assignment hands on from its value to its target.</summary>
    private IEnumerable<Place> AssignedPlaces(IOperation assignment, ImmutableHashSet<Place> state)
    {
        var (target, value) = assignment switch
        {
            ISimpleAssignmentOperation simple => (_places.Of(simple.Target), simple.Value),
            IFlowCaptureOperation capture => (new Place(capture.Id), capture.Value),
            _ => default,
        };
        if (target is not { Member: null } place || place.IsElements)
            yield break;
        if (_values.IsCompleted(value, state))
            yield return place;

        foreach (var known in _values.KnownOf(value, state))
            yield return known with { Root = place.Root };
    }

    private ImmutableHashSet<Place> Overwritten(IOperation operation, ImmutableHashSet<Place> state)
    {
        if (state.IsEmpty)
            return state;
        if (IsUnknown(operation))
            return ImmutableHashSet<Place>.Empty;

        return operation switch
        {
            IFlowCaptureOperation capture => Without(state, place => place.Concerns(capture.Id)),
            IDeconstructionAssignmentOperation deconstruction => deconstruction.Target.DescendantsAndSelf().Aggregate(state, WithoutTarget),
            IAssignmentOperation assignment => WithoutTarget(state, assignment.Target),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => WithoutTarget(state, argument.Value),
            IInvocationOperation call => WithoutMutated(Without(state, place => place.IsVolatile), call),
            IAwaitOperation or IObjectCreationOperation or IDynamicInvocationOperation or IReturnOperation { Kind: OperationKind.YieldReturn }
                => Without(state, place => place.IsVolatile),
            _ => state,
        };
    }

    private ImmutableHashSet<Place> WithoutTarget(ImmutableHashSet<Place> state, IOperation target) =>
        _places.Of(target) is not { } written
            ? state
            : Without(state, place => place.Concerns(written.Root) && (!written.IsElements || place.IsElements || place.Member is Place.Contained));

    /// <summary>A collection that is called or passed on may have new elements, unless the callee is known to read only.</summary>
    private ImmutableHashSet<Place> WithoutMutated(ImmutableHashSet<Place> state, IInvocationOperation call)
    {
        if (_values.OnlyReads(call.TargetMethod))
            return state;

        var adds = Contents.IsAddition(call);
        foreach (var value in call.Arguments.Select(argument => argument.Value).Append(call.Instance))
        {
            if (value is not null && _places.Elements(value) is { } elements)
                state = Without(state, place => place.Root.Equals(elements.Root) && (place.IsElements || (!adds && place.Member is Place.Contained)));
        }

        return state;
    }

    private static ImmutableHashSet<Place> Without(ImmutableHashSet<Place> state, Func<Place, bool> condition) =>
        state.IsEmpty ? state : state.Except(state.Where(condition).ToList());

    private static bool IsUnknown(IOperation operation) =>
        operation.Kind == OperationKind.None
        || (operation.Kind > LastKnownKind && operation.Kind is not (NewerKinds.CollectionExpression or NewerKinds.Spread));
}
