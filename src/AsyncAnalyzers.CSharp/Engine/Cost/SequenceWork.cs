using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What a call that goes through a collection costs.</summary>
/// <param name="Rounds">How often its lambda arguments are called.</param>
/// <param name="Work">The call without them.</param>
/// <param name="MayEndEarly">It stops at the first element that answers.</param>
internal sealed record SequenceCall(Polynomial Rounds, Polynomial Work, bool MayEndEarly);

/// <summary>Calls that go through a collection in memory: LINQ to objects, the searching and sorting members of lists and arrays.</summary>
internal sealed class SequenceWork
{
    private const int Element = 10;
    private const int Compared = 2;

    private static readonly ImmutableHashSet<string> Constant = ImmutableHashSet.Create(
        "AsEnumerable", "Empty", "Range", "Repeat", "ElementAt", "ElementAtOrDefault", "TryGetNonEnumeratedCount", "Append", "Prepend", "DefaultIfEmpty");

    private static readonly ImmutableHashSet<string> Searches = ImmutableHashSet.Create(
        "Contains", "IndexOf", "LastIndexOf", "Find", "FindIndex", "FindLast", "FindLastIndex", "Exists", "TrueForAll", "Remove");

    private static readonly ImmutableHashSet<string> Passes = ImmutableHashSet.Create("FindAll", "ConvertAll", "ForEach", "RemoveAll", "Reverse", "Fill", "Insert", "RemoveAt");

    private static readonly ImmutableHashSet<string> EarlyExits = ImmutableHashSet.Create("Any", "All", "First", "FirstOrDefault", "Contains", "SequenceEqual");

    private readonly CompilationFacts _facts;
    private readonly Sizes _sizes;

    public SequenceWork(CompilationFacts facts, Sizes sizes)
    {
        _facts = facts;
        _sizes = sizes;
    }

    /// <summary>The cost, or null where the call does not go through a collection that is known to be in memory.</summary>
    public SequenceCall? Of(IInvocationOperation call)
    {
        if (_sizes.IsQueryOperator(call.TargetMethod))
            return OfOperator(call);

        return IsListMember(call.TargetMethod) && (call.Instance ?? FirstArray(call)) is { } list ? OfMember(call, _sizes.Of(list)) : null;
    }

    private SequenceCall? OfOperator(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (Constant.Contains(name) || call.Receiver() is not { } source || IsImmediate(call))
            return null;

        var size = _sizes.Of(source);
        if (name == "SelectMany" && Inner(call) is { } inner)
            size = size.Times(_sizes.Of(inner));

        var sorts = name.StartsWith("OrderBy", System.StringComparison.Ordinal) || name is "Order" or "OrderDescending";
        var work = sorts ? size.Times(size.Log()).Times(Element) : size.Times(Element);
        return new SequenceCall(size, work, EarlyExits.Contains(name));
    }

    /// <summary>The inner collection of <c>from a in xs from b in ys</c>.</summary>
    private static IOperation? Inner(IInvocationOperation call) =>
        call.ArgumentFor(1)?.Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: var body } }
            && body.FirstOrDefault() is IReturnOperation { ReturnedValue: { } inner }
                ? inner
                : null;

    /// <summary>Without a condition the first element answers, and materialized collections know their count; a set is asked, not searched.</summary>
    private bool IsImmediate(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Any" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "Count" => call.Arguments.Length == 1,
        "Contains" => _facts.Types.Is(call.Receiver()!.Unwrap().Type, "System.Collections.Generic.ISet`1") || _facts.Types.Is(call.Receiver()!.Unwrap().Type, "System.Collections.IDictionary"),
        _ => false,
    };

    private static SequenceCall? OfMember(IInvocationOperation call, Polynomial size)
    {
        var name = call.TargetMethod.Name;
        if (name == "Sort")
            return new SequenceCall(size.Times(size.Log()), size.Times(size.Log()).Times(Element), MayEndEarly: false);

        return Searches.Contains(name) || Passes.Contains(name) ? new SequenceCall(size, size.Times(Compared), Searches.Contains(name)) : null;
    }

    private bool IsListMember(IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_Array
        || KnownTypes.Same(method.ContainingType.OriginalDefinition, _facts.Types.Get("System.Collections.Generic.List`1"));

    private static IOperation? FirstArray(IInvocationOperation call) => call.ArgumentFor(0)?.Value is { } value && value.Unwrap().Type is IArrayTypeSymbol ? value : null;
}
