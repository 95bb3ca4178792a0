using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>The tasks that <c>WhenAll</c>, <c>WaitAll</c> and their like are given: one by one, as collections, or put together by LINQ.</summary>
internal sealed class CombinedTasks
{
    private readonly Places _places;
    private readonly TaskMembers _members;
    private readonly SemanticModel? _model;

    public CombinedTasks(Places places, CompletionFindings findings)
    {
        _places = places;
        _members = findings.Members;
        _model = findings.Model;
    }

    /// <summary>The tasks that are written out.</summary>
    public List<IOperation> Tasks(IInvocationOperation call)
    {
        var tasks = new List<IOperation>();
        foreach (var part in Parts(call))
        {
            if (part is IArrayCreationOperation { Initializer: { } initializer })
                tasks.AddRange(initializer.ElementValues);
            else if (part.Kind == NewerKinds.CollectionExpression)
                tasks.AddRange(part.ChildOperations.Where(element => element.Kind != NewerKinds.Spread));
            else if (part.Kind != NewerKinds.Spread && _members.IsTaskType(part.Type))
                tasks.Add(part);
        }

        return tasks;
    }

    /// <summary>The places of all elements of the parts that are materialized collections; a deferred query proves nothing.</summary>
    public List<Place> Collections(IInvocationOperation call)
    {
        var places = new List<Place>();
        foreach (var part in Parts(call))
        {
            if ((Projection(part) ?? (IsMaterialized(part) ? _places.Elements(part) : null)) is { } place)
                places.Add(place);
        }

        return places;
    }

    /// <summary>Whether nothing is known of what is combined.</summary>
    public bool IsEmpty(IInvocationOperation call) => Tasks(call).Count == 0 && Collections(call).Count == 0;

    /// <summary>What <c>Concat</c>, <c>Append</c> and spreads put together: sequences, and single tasks.</summary>
    private IEnumerable<IOperation> Parts(IInvocationOperation combining)
    {
        var pending = new Stack<IOperation>(combining.Arguments.Take(1).Select(argument => argument.Value));
        while (pending.Count > 0)
        {
            var value = _places.Resolve(pending.Pop());
            var further = value switch
            {
                IInvocationOperation { TargetMethod: { Name: "Concat" or "Union" or "Append" or "Prepend" } method } call when _members.Collections.IsLinq(method) => call.Arguments.Select(argument => argument.Value),
                IInvocationOperation { TargetMethod: { Name: "ToArray" or "ToList" or "Cast" or "AsEnumerable" } method, Arguments: { Length: 1 } arguments } when _members.Collections.IsLinq(method) && IsPutTogether(arguments[0].Value) => [arguments[0].Value],
                { Kind: NewerKinds.CollectionExpression } => value.ChildOperations.Where(element => element.Kind == NewerKinds.Spread).SelectMany(spread => spread.ChildOperations),
                _ => [],
            };
            var isPart = true;
            foreach (var operation in further)
            {
                isPart = value.Kind == NewerKinds.CollectionExpression;
                pending.Push(operation);
            }

            if (isPart)
                yield return value;
        }
    }

    private bool IsPutTogether(IOperation sequence) =>
        _places.Resolve(sequence) is IInvocationOperation { TargetMethod: { Name: "Concat" or "Union" or "Append" or "Prepend" or "ToArray" or "ToList" or "Cast" or "AsEnumerable" } method }
        && _members.Collections.IsLinq(method);

    /// <summary>
    /// The member of all elements in <c>WhenAll(items.Select(item => item.Task))</c> or <c>Array.ConvertAll</c>; the value of a pair is what the
    /// dictionary holds.
    /// </summary>
    private Place? Projection(IOperation value)
    {
        while (value is IInvocationOperation { TargetMethod: { Name: "ToList" or "ToArray" } copy } call && _members.Collections.IsLinq(copy) && call.ArgumentFor(0) is { } copied)
            value = _places.Resolve(copied.Value);

        return value is IInvocationOperation select
            && _members.Collections.IsProjection(select.TargetMethod)
            && (select.Instance ?? select.ArgumentFor(0)?.Value) is { } source
            && IsMaterialized(source.Unwrap())
            && _places.Elements(source) is { } elements
            && select.ArgumentFor(select.Instance is null ? 1 : 0)?.Value is { } selector
            && ProjectedMember.Of(selector, _model) is { } member
                ? member is IPropertySymbol { Name: "Value" } property && _members.Collections.IsOfPair(property) ? elements : elements with { Member = member }
                : null;
    }

    /// <summary>
    /// By its type, or that of what an operator goes through; a parameter, field or property may be typed as a sequence, and
    /// nobody hands on a query that starts work.
    /// </summary>
    private bool IsMaterialized(IOperation value) => IsStored(value) || IsStored(_places.Source(value));

    private bool IsStored(IOperation value) =>
        _members.Collections.IsMaterialized(value.Type)
        || (value is IParameterReferenceOperation or IMemberReferenceOperation && value.Type?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
}
