using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// What is known to be in a collection: <c>all.Add(one); all.AddRange(many); await Task.WhenAll(all);</c> completes <c>one</c>
/// and <c>many</c>. So does <c>var all = Task.WhenAll(one, many); await all;</c>, and <c>var done = one.IsCompleted; if (done)</c>.
/// </summary>
internal sealed class Contents
{
    private readonly Places _places;
    private readonly CombinedTasks _combined;
    private readonly TaskMembers _members;

    public Contents(Places places, CombinedTasks combined, TaskMembers members)
    {
        _places = places;
        _combined = combined;
        _members = members;
    }

    /// <summary>A call that puts something into its receiver and takes nothing out.</summary>
    public static bool IsAddition(IInvocationOperation call) =>
        call is { Instance: not null, Arguments.Length: 1, TargetMethod.Name: "Add" or "AddRange" or "Enqueue" or "Push" or "TryAdd" };

    /// <summary>What is known after such a call.</summary>
    public IEnumerable<Place> Added(IInvocationOperation call) =>
        Holder(call.Instance!) is { } holder
            ? In(holder, call.Arguments[0].Value, call.TargetMethod.Name == "AddRange")
            : [];

    /// <summary>What is known of the target of an assignment.</summary>
    public IEnumerable<Place> Written(IOperation assignment)
    {
        var (target, value) = assignment switch
        {
            ISimpleAssignmentOperation simple => (_places.Of(simple.Target), simple.Value.Unwrap()),
            IFlowCaptureOperation capture => (new Place(capture.Id), capture.Value.Unwrap()),
            _ => default,
        };
        if (target is not { Member: null, IsElements: false } holder)
            return [];

        return value switch
        {
            IObjectCreationOperation when assignment is ISimpleAssignmentOperation declared && EmptyCollections.AreMade(declared.Target, value) => [holder with { IsElements = true }],
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.SelectMany(element => In(holder, element, isRange: false)),
            { Kind: NewerKinds.CollectionExpression } => value.ChildOperations.SelectMany(element => element.Kind == NewerKinds.Spread
                ? element.ChildOperations.SelectMany(spread => In(holder, spread, isRange: true))
                : In(holder, element, isRange: false)),
            IInvocationOperation call when _members.CombinesAll(call.TargetMethod) =>
                _combined.Tasks(call).SelectMany(task => In(holder, task, isRange: false)).Concat(_combined.Collections(call).Select(elements => In(holder, elements))),
            IPropertyReferenceOperation or IInvocationOperation or IBinaryOperation when CompletionTests.TaskOf(value, _members) is { } tested => In(holder, tested, isRange: false),
            _ => [],
        };
    }

    /// <summary>What is completed when all that the place stands for is: the task of a combination, the elements of a collection.</summary>
    public static IEnumerable<Place> Of(Place whole, ImmutableHashSet<Place> state) =>
        whole.Member is null
            ? state.Where(place => place.Root.Equals(whole.Root)).Select(place => place.Member).OfType<Place.Contained>().Select(contained => contained.Place)
            : [];

    private Place? Holder(IOperation collection) => _places.Elements(collection) is { Member: null } elements ? elements with { IsElements = false } : null;

    private IEnumerable<Place> In(Place holder, IOperation value, bool isRange)
    {
        if ((isRange ? _places.Elements(value) : _places.Of(value)) is { } added && added.Member is not Place.Contained)
            yield return In(holder, added);
    }

    private static Place In(Place holder, Place added) => holder with { Member = new Place.Contained(added) };
}
