using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// Maps operations of one control-flow graph to places. It knows what the flow captures of the graph stand for, and which
/// variables cannot be followed because a nested function or a reference may write them.
/// </summary>
internal sealed class Places
{
    private readonly Dictionary<CaptureId, IOperation?> _captures = new();
    private readonly Dictionary<ISymbol, (IOperation One, IOperation Other)?> _races = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _untracked;
    private readonly TaskMembers _members;
    private readonly CollectionMembers _collections;

    public Places(ControlFlowGraph graph, CompletionFindings findings)
    {
        _untracked = findings.UntrackedVariables;
        _members = findings.Members;
        _collections = findings.Members.Collections;
        foreach (var operation in graph.Blocks.SelectMany(block => block.Operations))
        {
            if (operation is IFlowCaptureOperation capture)
                _captures[capture.Id] = _captures.ContainsKey(capture.Id) ? null : capture.Value;
            else if (Statement(operation) is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment)
                _races[target.Local] = _races.ContainsKey(target.Local) ? null : Race.Of(assignment.Value, _members);
        }
    }

    /// <summary>
    /// The task that won when <c>first != delay</c> after <c>var first = await Task.WhenAny(task, delay)</c>, or when
    /// <c>await Task.WhenAny(task, delay) != delay</c>: of two, the other one. The sides may be the other way round.
    /// </summary>
    public IOperation? WinnerUnless(IOperation left, IOperation right) => Winner(left, right) ?? Winner(right, left);

    private IOperation? Winner(IOperation first, IOperation loser)
    {
        var found = first.Unwrap() is ILocalReferenceOperation local && _races.TryGetValue(local.Local, out var kept) ? kept : Race.Of(first, _members);
        if (found is not { } race || Of(loser) is not { } lost)
            return null;

        return Of(race.Other) == lost ? race.One : Of(race.One) == lost ? race.Other : null;
    }

    /// <summary>The place that an operation reads or writes, or null when it cannot be followed.</summary>
    public Place? Of(IOperation operation)
    {
        var value = operation.Unwrap();
        return value switch
        {
            ILocalReferenceOperation local => Tracked(local.Local),
            IParameterReferenceOperation parameter => Tracked(parameter.Parameter),
            IFieldReferenceOperation { Instance: IInstanceReferenceOperation } field => new Place(field.Field),
            IFlowCaptureReferenceOperation capture => OfCapture(capture.Id),
            IArrayElementReferenceOperation element => Elements(element.ArrayReference),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => Elements(instance),
            IPropertyReferenceOperation { Property: { Name: "Value" } member, Instance: { } pair } when _collections.IsOfPair(member) => Of(pair),
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } property when IsImmutable(property.Property) => new Place(property.Property),
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } property when SourceField.Of(property.Property) is { } source => new Place(source) { Member = source.Type.GetMembers("Task").FirstOrDefault() },
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property.IsIndexer: false } property => new Place(property.Property, IsComputed: true),
            // Whoever awaits a member and reads it again means one task, even if the type lets others assign it.
            IPropertyReferenceOperation { Instance: { } instance, Property.IsIndexer: false } property => Member(instance, property.Property),
            IFieldReferenceOperation { Instance: { } instance } field => Member(instance, field.Field),
            _ => null,
        };
    }

    /// <summary>The place that stands for all elements of a collection-valued operation, through LINQ operators that keep elements.</summary>
    public Place? Elements(IOperation collection)
    {
        var value = Source(collection.Unwrap());
        return Of(value) is { IsElements: false, Member: null } place ? place with { IsElements = true } : null;
    }

    /// <summary>What an enumerator capture enumerates: the <c>xs</c> of the lowered <c>foreach (… in xs)</c>.</summary>
    public IOperation? EnumeratedBy(IOperation value)
    {
        var current = value.Unwrap();
        if (current is not IPropertyReferenceOperation { Property.Name: "Current", Instance: { } enumerator })
            return null;

        var source = enumerator.Unwrap() is IFlowCaptureReferenceOperation reference && _captures.TryGetValue(reference.Id, out var captured)
            ? captured?.Unwrap()
            : null;
        return source is IInvocationOperation { TargetMethod.Name: "GetEnumerator" or "GetAsyncEnumerator" } call ? call.Receiver()?.Unwrap() : null;
    }

    /// <summary>The value behind a capture that is written at exactly one place.</summary>
    public IOperation Resolve(IOperation operation) =>
        operation.Unwrap() is IFlowCaptureReferenceOperation reference && _captures.TryGetValue(reference.Id, out var value) && value is not null
            ? value.Unwrap()
            : operation.Unwrap();

    private static IOperation Statement(IOperation operation) => operation is IExpressionStatementOperation statement ? statement.Operation : operation;

    private Place? OfCapture(CaptureId id)
    {
        // A capture with one source is a name for it; one with several (?:, ??) is a place of its own.
        if (_captures.TryGetValue(id, out var value) && value is not null && Of(value) is { } source)
            return source;

        return new Place(id);
    }

    private Place? Tracked(ISymbol symbol) => _untracked.Contains(symbol) ? null : new Place(symbol);

    private Place? Member(IOperation instance, ISymbol member) => Of(instance) switch
    {
        { Member: null } place => place with { Member = member },
        _ => null,
    };

    /// <summary>
    /// A get-only auto-property or a property of an anonymous type, tuple or key-value pair: it keeps its value. So do the
    /// <c>Task</c> of a <c>TaskCompletionSource</c> and the <c>Value</c> of a <c>Lazy</c>.
    /// </summary>
    private bool IsImmutable(IPropertySymbol property) =>
        property is { IsStatic: false, SetMethod: null or { IsInitOnly: true } }
        && (property.ContainingType.IsAnonymousType
            || property is { Name: "Task", ContainingType: { Name: "TaskCompletionSource", ContainingNamespace.Name: "Tasks" } }
            || _collections.IsOfPair(property)
            || _collections.IsLazyValue(property)
            || property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => KnownTypes.Same(field.AssociatedSymbol, property)));

    /// <summary>The collection below LINQ operators that keep its elements.</summary>
    public IOperation Source(IOperation collection)
    {
        while (true)
        {
            switch (collection)
            {
                case IInvocationOperation { TargetMethod: var method } call
                    when KeepsElements(method.Name) && _collections.IsLinq(method) && call.ArgumentFor(0) is { } source:
                    collection = source.Value.Unwrap();
                    break;
                case IInvocationOperation { TargetMethod: { Name: "ToArray" } method, Instance: { } list } when _collections.IsOfList(method):
                    collection = list.Unwrap();
                    break;
                case IPropertyReferenceOperation { Property: var property, Instance: { } dictionary } when _collections.IsDictionaryValues(property):
                    collection = dictionary.Unwrap();
                    break;
                default:
                    return collection;
            }
        }
    }

    public static bool KeepsElements(string name) => name
        is "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "Take" or "Skip" or "Reverse" or "ToList" or "ToArray" or "AsEnumerable" or "Distinct" or "Cast";
}
