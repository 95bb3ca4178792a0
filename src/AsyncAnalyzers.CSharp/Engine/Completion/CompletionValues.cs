using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>Tells of a value whether it is a completed task, given the places that are known to hold one.</summary>
internal sealed class CompletionValues
{
    private readonly Places _places;
    private readonly TaskMembers _members;
    private readonly SemanticModel? _model;

    public CompletionValues(Places places, CompletionFindings findings)
    {
        _places = places;
        _members = findings.Members;
        _model = findings.Model;
    }

    public bool IsCompletedWait(IOperation wait, ImmutableHashSet<Place> state)
    {
        if (_members.WaitedFor(wait) is { } task)
            return IsCompleted(task, state);

        return wait is IInvocationOperation call
            && (CombinedCollections(call) is { Count: > 0 } collections
                ? collections.All(state.Contains)
                : CombinedTasks(call).DefaultIfEmpty(wait).All(combined => IsCompleted(combined, state)));
    }

    public bool IsCompleted(IOperation value, ImmutableHashSet<Place> state)
    {
        var task = value.Unwrap();
        if (_places.Of(task) is { } place && state.Contains(place))
            return true;

        return task switch
        {
            // A wait on null throws at once, so null never blocks.
            { ConstantValue: { HasValue: true, Value: null } } => true,
            IPropertyReferenceOperation { Property: { Name: "CompletedTask", IsStatic: true } property } => _members.IsTaskType(property.ContainingType),
            IDefaultValueOperation or IObjectCreationOperation { Arguments.Length: 0 } => IsValueTask(task.Type),
            IObjectCreationOperation { Arguments.Length: 1 } creation => IsValueTask(task.Type) && IsPlainValue(creation),
            ISimpleAssignmentOperation assignment => IsCompleted(assignment.Value, state),
            IAwaitOperation awaited => IsWinner(awaited.Operation),
            IFieldReferenceOperation field => CompletedFields.Contains(field.Field),
            IInvocationOperation call => IsCompletedCall(call, state),
            _ when _places.EnumeratedBy(task) is { } collection => IsKnown(_places.Elements(collection), state),
            _ => false,
        };
    }

    /// <summary>The proofs about members and elements of a value, to be handed on when the value is assigned.</summary>
    public IEnumerable<Place> KnownOf(IOperation value, ImmutableHashSet<Place> state)
    {
        if (_places.EnumeratedBy(value) is { } collection && _places.Elements(collection) is { } elements)
            return state.Where(place => place.IsElements && place.Root.Equals(elements.Root)).Select(place => place with { IsElements = false });

        return _places.Of(value) is { Member: null, IsElements: false } source
            ? state.Where(place => place.Root.Equals(source.Root) && (place.IsElements || place.Member is not null))
            : [];
    }

    /// <summary>The tasks that are written out as arguments of <c>WhenAll</c>, <c>WaitAll</c> and their like.</summary>
    public IEnumerable<IOperation> CombinedTasks(IInvocationOperation call)
    {
        if (call.Arguments.Length == 0)
            return [];

        var value = _places.Resolve(call.Arguments[0].Value);
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            _ when value.Kind > OperationKind.Attribute => value.ChildOperations.ToList(),
            _ => [],
        };
    }

    /// <summary>The places of all elements when the argument is a materialized collection, or several in a row; a deferred query proves nothing.</summary>
    public List<Place> CombinedCollections(IInvocationOperation call)
    {
        var places = new List<Place>();
        var pending = new Stack<IOperation>(call.Arguments.Take(1).Select(argument => argument.Value));
        while (pending.Count > 0)
        {
            var value = _places.Resolve(pending.Pop());
            if (value is IInvocationOperation { TargetMethod.Name: "Concat" or "Union" } both && _members.Collections.IsLinq(both.TargetMethod))
                both.Arguments.ToList().ForEach(argument => pending.Push(argument.Value));
            else if ((Projection(value) ?? (IsMaterialized(value) ? _places.Elements(value) : null)) is { } place)
                places.Add(place);
        }

        return places;
    }

    /// <summary>The parameters of a lambda that hold completed tasks whenever it is called.</summary>
    public IEnumerable<Place> CompletedParameters(IFlowAnonymousFunctionOperation lambda, ImmutableHashSet<Place> state)
    {
        var argument = lambda.Parent;
        while (argument is IDelegateCreationOperation or IConversionOperation)
            argument = argument.Parent;
        if (argument?.Parent is not IInvocationOperation call || lambda.Symbol.Parameters.Length == 0)
            return [];

        var first = lambda.Symbol.Parameters[0];
        if (call.TargetMethod.Name == "ContinueWith" && _members.IsTaskMember(call.TargetMethod))
            return [new Place(first)];
        if (_members.Collections.IsContinueWhen(call.TargetMethod))
            return [new Place(first), new Place(first, IsElements: true)];
        if (FilteredElements.AreCompleted(call.Receiver(), _members, _model))
            return [new Place(first)];
        if (call.Receiver() is not { } receiver || _places.Elements(receiver) is not { } elements)
            return [];

        return state.Where(place => place.IsElements && place.Root.Equals(elements.Root))
            .Select(place => new Place(first, place.Member));
    }

    /// <summary>Whether calling the method leaves the collections that it is given as they are.</summary>
    public bool OnlyReads(IMethodSymbol method) =>
        _members.Collections.OnlyReads(method);

    private bool IsCompletedCall(IInvocationOperation call, ImmutableHashSet<Place> state)
    {
        var method = call.TargetMethod;
        if (_members.IsCompletedFactory(method))
            return true;
        if (_members.KeepsCompletion(method) && call.Instance is { } receiver)
            return IsCompleted(receiver, state);

        // tasks.First(), tasks.Single(): one of the elements.
        return method.Name is "First" or "Last" or "Single" or "ElementAt"
            && _members.Collections.IsLinq(method)
            && call.ArgumentFor(0) is { } source
            && IsKnown(_places.Elements(source.Value), state);
    }

    /// <summary><c>await Task.WhenAny(…)</c> gives the task that has completed.</summary>
    private bool IsWinner(IOperation awaited)
    {
        var task = awaited.Unwrap();
        while (task is IInvocationOperation { Instance: { } receiver } call && _members.AwaitsReceiver(call.TargetMethod))
            task = receiver.Unwrap();

        return task is IInvocationOperation whenAny && _members.IsWhenAny(whenAny.TargetMethod);
    }

    /// <summary>
    /// The member of all elements in <c>WhenAll(items.Select(item => item.Task))</c>; the value of a pair is what the
    /// dictionary holds.
    /// </summary>
    private Place? Projection(IOperation value)
    {
        while (value is IInvocationOperation { TargetMethod: { Name: "ToList" or "ToArray" } copy } call && _members.Collections.IsLinq(copy) && call.ArgumentFor(0) is { } copied)
            value = _places.Resolve(copied.Value);

        return value is IInvocationOperation { TargetMethod.Name: "Select" } select
            && _members.Collections.IsLinq(select.TargetMethod)
            && select.ArgumentFor(0)?.Value is { } source
            && IsMaterialized(source.Unwrap())
            && _places.Elements(source) is { } elements
            && select.ArgumentFor(1)?.Value is { } selector
            && ProjectedMember.Of(selector, _model) is { } member
                ? member is IPropertySymbol { Name: "Value" } property && _members.Collections.IsOfPair(property) ? elements : elements with { Member = member }
                : null;
    }

    private static bool IsKnown(Place? place, ImmutableHashSet<Place> state) => place is { } known && state.Contains(known);

    private bool IsValueTask(ITypeSymbol? type) => type is { IsValueType: true } && _members.IsTaskType(type);

    /// <summary><c>new ValueTask&lt;T&gt;(value)</c>, or over a task that is completed itself.</summary>
    private bool IsPlainValue(IObjectCreationOperation creation) =>
        creation.Constructor?.OriginalDefinition.Parameters[0].Type is ITypeParameterSymbol
        || IsCompleted(creation.Arguments[0].Value, ImmutableHashSet<Place>.Empty);

    /// <summary>By its type; a parameter, field or property may be typed as a sequence, and nobody hands on a query that starts work.</summary>
    private bool IsMaterialized(IOperation value) =>
        _members.Collections.IsMaterialized(value.Type)
        || (value is IParameterReferenceOperation or IMemberReferenceOperation && value.Type?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
}
