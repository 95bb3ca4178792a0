using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Tells what can be awaited, and what awaiting gives.</summary>
internal sealed class Awaitables
{
    private readonly KnownTypes _types;
    private readonly ConcurrentDictionary<ITypeSymbol, IMethodSymbol?> _getResults = new(SymbolEqualityComparer.Default);

    public Awaitables(KnownTypes types) => _types = types;

    /// <summary>Task, Task&lt;T&gt; (or a type derived from it), ValueTask or ValueTask&lt;T&gt;.</summary>
    public bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
        && (KnownTypes.Is(named, _types.Task)
            || KnownTypes.Same(named.OriginalDefinition, _types.ValueTask)
            || KnownTypes.Same(named.OriginalDefinition, _types.ValueTaskOfT));

    /// <summary>A task of a value: what somebody may take it for.</summary>
    public bool IsTaskWithResult(ITypeSymbol? type) =>
        IsTask(type) && AwaitedType(type) is { SpecialType: not SpecialType.System_Void, TypeKind: not TypeKind.Error };

    /// <summary>Any type with the awaitable pattern as an instance member; <c>dynamic</c> does not count.</summary>
    public bool IsAwaitable(ITypeSymbol? type) => type is not null && (IsTask(type) || GetResultOf(type) is not null);

    /// <summary>What <c>await</c> on a value of <paramref name="type"/> gives (<c>void</c> as the special type), or null.</summary>
    public ITypeSymbol? AwaitedType(ITypeSymbol? type) => type is null ? null : GetResultOf(type)?.ReturnType;

    /// <summary>A type that an awaitable-returning function may have, async sequences and their enumerators included.</summary>
    public bool IsAsynchronousReturn(ITypeSymbol? type) => IsAwaitable(type) || IsAsyncSequence(type) || IsAsyncEnumerator(type);

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c> itself.</summary>
    public bool IsAsyncSequence(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && KnownTypes.Same(named.OriginalDefinition, _types.AsyncEnumerable);

    /// <summary>The type's own <c>INotifyCompletion</c>: an awaiter, whose <c>GetResult</c> may block.</summary>
    public bool IsAwaiter(ITypeSymbol? type) =>
        type is not null
        && _types.NotifyCompletion is { } notify
        && type.AllInterfaces.Contains(notify, SymbolEqualityComparer.Default)
        && type.GetMembers("IsCompleted").OfType<IPropertySymbol>().Any();

    private bool IsAsyncEnumerator(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && KnownTypes.Same(named.OriginalDefinition, _types.AsyncEnumerator);

    private IMethodSymbol? GetResultOf(ITypeSymbol type) =>
        _getResults.TryGetValue(type, out var getResult) ? getResult : _getResults.GetOrAdd(type, FindGetResult(type));

    private IMethodSymbol? FindGetResult(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (PlainMember(current, "GetAwaiter") is { } getAwaiter)
                return IsAwaiter(getAwaiter.ReturnType) ? PlainMember(getAwaiter.ReturnType, "GetResult") : null;
        }

        return null;
    }

    private static IMethodSymbol? PlainMember(ITypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(IsPlain);

    private static bool IsPlain(IMethodSymbol method) => method is
    {
        IsStatic: false,
        Parameters.Length: 0,
        TypeParameters.Length: 0,
        DeclaredAccessibility: Accessibility.Public or Accessibility.Internal,
    };
}
