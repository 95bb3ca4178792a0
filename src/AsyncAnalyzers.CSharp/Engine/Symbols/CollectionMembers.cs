using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Classifies the members of collections and of LINQ to objects.</summary>
internal sealed class CollectionMembers
{
    /// <summary>Collections that hold their elements, unlike a query that makes them anew each time.</summary>
    private static readonly ImmutableArray<string> MaterializedTypes = ImmutableArray.Create(
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IReadOnlyCollection`1");

    private readonly KnownTypes _types;

    public CollectionMembers(KnownTypes types) => _types = types;

    /// <summary>An operator of LINQ to objects.</summary>
    public bool IsLinq(IMethodSymbol method) => method.IsExtensionMethod && IsMemberOf(method, "System.Linq.Enumerable");

    /// <summary>A member of <c>List</c> itself: <c>tasks.ToArray()</c> of a list is none of LINQ's.</summary>
    public bool IsOfList(IMethodSymbol method) => IsMemberOf(method, "System.Collections.Generic.List`1");

    /// <summary><c>items.Select(item => StartAsync(item))</c>: a query whose elements are tasks, started anew at each enumeration.</summary>
    public bool IsTaskQuery(IInvocationOperation call, TaskMembers members) =>
        call.TargetMethod.Name == "Select" && IsLinq(call.TargetMethod) && members.IsTaskType(ElementType(call.Type));

    /// <summary><c>Select</c>, and <c>ConvertAll</c> of arrays and lists.</summary>
    public bool IsProjection(IMethodSymbol method) => method.Name switch
    {
        "Select" => IsLinq(method),
        "ConvertAll" => IsMemberOf(method, "System.Array") || IsMemberOf(method, "System.Collections.Generic.List`1"),
        _ => false,
    };

    /// <summary>The element type of an array or of a generic collection with one type argument; else null.</summary>
    public static ITypeSymbol? ElementType(ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => arguments[0],
        _ => null,
    };

    /// <summary>A method that reads the collections that it is given and keeps none of them.</summary>
    public bool OnlyReads(IMethodSymbol method) =>
        IsLinq(method)
        || IsMemberOf(method, "System.Linq.ParallelEnumerable")
        || IsMemberOf(method, "System.Threading.Tasks.Task")
        || IsProjection(method)
        || method.Name is "GetEnumerator" or "MoveNext" or "ToArray" or "Contains" or "ContainsKey" or "TryGetValue" or "GetAwaiter";

    /// <summary><c>List.ForEach</c> and <c>Array.ForEach</c>.</summary>
    public bool IsForEach(IMethodSymbol method) =>
        method.Name == "ForEach" && (IsMemberOf(method, "System.Collections.Generic.List`1") || IsMemberOf(method, "System.Array"));

    /// <summary><c>ContinueWhenAll</c> or <c>ContinueWhenAny</c> of a task factory.</summary>
    public bool IsContinueWhen(IMethodSymbol method) =>
        method.Name is "ContinueWhenAll" or "ContinueWhenAny"
        && (IsMemberOf(method, "System.Threading.Tasks.TaskFactory") || IsMemberOf(method, "System.Threading.Tasks.TaskFactory`1"));

    /// <summary><c>Key</c> or <c>Value</c> of a key-value pair.</summary>
    public bool IsOfPair(IPropertySymbol property) => IsMemberOf(property, "System.Collections.Generic.KeyValuePair`2");

    /// <summary><c>Value</c> of a <c>Lazy</c>: the same object each time.</summary>
    public bool IsLazyValue(IPropertySymbol property) => property.Name == "Value" && IsMemberOf(property, "System.Lazy`1");

    /// <summary><c>Values</c> of a dictionary.</summary>
    public bool IsDictionaryValues(IPropertySymbol property) =>
        property.Name == "Values" && _types.Is(property.ContainingType, "System.Collections.Generic.IDictionary`2");

    /// <summary>An array, or a type that counts its elements.</summary>
    public bool IsMaterialized(ITypeSymbol? type) =>
        type is IArrayTypeSymbol || (type is not null && MaterializedTypes.Any(name => _types.Is(type, name)));

    private bool IsMemberOf(ISymbol member, string type) => KnownTypes.Same(member.ContainingType?.OriginalDefinition, _types.Get(type));
}
