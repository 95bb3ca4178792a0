using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>Tells of a value whether it is a completed task, given the places that are known to hold one.</summary>
internal sealed class CompletionValues
{
    private readonly Places _places;
    private readonly TaskMembers _members;
    private readonly SemanticModel? _model;

    /// <summary>What <c>WhenAll</c> and its like are given.</summary>
    public CombinedTasks Combined { get; }

    public CompletionValues(Places places, CompletionFindings findings)
    {
        _places = places;
        _members = findings.Members;
        _model = findings.Model;
        Combined = new CombinedTasks(places, findings);
    }

    public bool IsCompletedWait(IOperation wait, ImmutableHashSet<Place> state)
    {
        if (_members.WaitedFor(wait) is { } task)
            return IsCompleted(task, state);

        return wait is IInvocationOperation call
            && Combined.Collections(call).All(state.Contains)
            && (Combined.Tasks(call).All(task => IsCompleted(task, state)))
            && !Combined.IsEmpty(call);
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
            // '_last?.Result'
            IFlowCaptureReferenceOperation when _places.Resolve(task) is IFieldReferenceOperation held => CompletedFields.Contains(held.Field),
            IInvocationOperation call => IsCompletedCall(call, state),
            _ when _places.EnumeratedBy(task) is { } collection =>
                collection is IInvocationOperation { TargetMethod: { Name: "WhenEach" } each } ? _members.IsTaskMember(each) : IsKnown(_places.Elements(collection), state),
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

    /// <summary><c>foreach (var (key, task) in tasks)</c></summary>
    public IEnumerable<Place> Deconstructed(IDeconstructionAssignmentOperation deconstruction, ImmutableHashSet<Place> state)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        if (target is not ITupleOperation { Elements: var parts } || _places.EnumeratedBy(deconstruction.Value) is not { } collection || _places.Elements(collection) is not { } elements)
            yield break;

        for (var ordinal = 0; ordinal < parts.Length; ordinal++)
        {
            // An array gives objects, which are converted to what it holds.
            var isKnown = deconstruction.Value.Type is INamedTypeSymbol { IsTupleType: true, TupleElements: var fields }
                ? fields.Length == parts.Length && state.Contains(elements with { Member = fields[ordinal] })
                : ordinal == 1 && state.Contains(elements);
            if (isKnown && _places.Of(parts[ordinal]) is { } place)
                yield return place;
        }
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
        // (sum, task) => sum + task.Result
        if (call.TargetMethod.Name == "Aggregate" && lambda.Symbol.Parameters.Length == 2)
            first = lambda.Symbol.Parameters[1];
        if (call.TargetMethod.Name == "ContinueWith" && _members.IsTaskMember(call.TargetMethod))
            return [new Place(first)];
        if (_members.Collections.IsContinueWhen(call.TargetMethod))
            return [new Place(first), new Place(first, IsElements: true)];
        if (FilteredElements.AreCompleted(call.Receiver(), _members, _model) || IsOwnContinuation(call, first))
            return [new Place(first)];
        if (WalkedBy(call) is not { } collection || _places.Elements(collection) is not { } elements)
            return [];

        return state.Where(place => place.IsElements && place.Root.Equals(elements.Root))
            .Select(place => new Place(first, place.Member));
    }

    /// <summary><c>tasks.Select(…)</c>, <c>Array.ConvertAll(tasks, …)</c></summary>
    private static IOperation? WalkedBy(IInvocationOperation call) =>
        call.Receiver() ?? (call.TargetMethod.ContainingType.SpecialType == SpecialType.System_Array ? call.ArgumentFor(0)?.Value : null);

    /// <summary>
    /// <c>task.ContinueWithCulture(t => t.Result)</c>, <c>Runner.Run(task, t => t.Result)</c>: what is given a task and a function of
    /// such a task calls it with that task, once it is done.
    /// </summary>
    private bool IsOwnContinuation(IInvocationOperation call, IParameterSymbol antecedent) =>
        _members.IsTaskType(antecedent.Type)
        && call.Arguments.Select(argument => argument.Value).Append(call.Instance).Any(given => given is not null && KnownTypes.Same(given.Unwrap().Type, antecedent.Type));

    /// <summary>
    /// The <c>task</c> of <c>task ?? Task.CompletedTask</c>, of which a graph only has captures: it is null, and a wait on null does
    /// not block, or what stands for both.
    /// </summary>
    public IOperation? Preferred(IOperation task) =>
        task is IFlowCaptureReferenceOperation { Syntax: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: IdentifierNameSyntax preferred } } && _model is not null
            ? _model.GetOperation(preferred)
            : null;

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
        while (task is IInvocationOperation call && _members.AwaitsReceiver(call.TargetMethod) && call.Receiver() is { } receiver)
            task = receiver.Unwrap();

        return task is IInvocationOperation whenAny && _members.IsWhenAny(whenAny.TargetMethod);
    }

    private static bool IsKnown(Place? place, ImmutableHashSet<Place> state) => place is { } known && state.Contains(known);

    private bool IsValueTask(ITypeSymbol? type) => type is { IsValueType: true } && _members.IsTaskType(type);

    /// <summary><c>new ValueTask&lt;T&gt;(value)</c>, or over a task that is completed itself.</summary>
    private bool IsPlainValue(IObjectCreationOperation creation) =>
        creation.Constructor?.OriginalDefinition.Parameters[0].Type is ITypeParameterSymbol
        || IsCompleted(creation.Arguments[0].Value, ImmutableHashSet<Place>.Empty);
}
