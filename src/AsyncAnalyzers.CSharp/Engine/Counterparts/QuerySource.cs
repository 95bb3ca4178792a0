using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>What executes an <c>IQueryable</c>.</summary>
internal enum QueryProvider
{
    /// <summary>Nothing in sight tells.</summary>
    Unknown,

    /// <summary><c>AsQueryable()</c> over a collection: no I/O.</summary>
    Memory,

    /// <summary>A <c>DbSet</c>, a <c>DbContext</c> or raw SQL of EF Core.</summary>
    EntityFramework,
}

/// <summary>Follows a query back to its root to learn which provider executes it.</summary>
internal sealed class QuerySource
{
    private readonly KnownTypes _types;

    public QuerySource(KnownTypes types) => _types = types;

    /// <summary>Whether the static type of the value is a query at all.</summary>
    public bool IsQuery(IOperation? value) => value?.Type is { } type && KnownTypes.Is(type, _types.Queryable);

    public QueryProvider ProviderOf(IOperation query) =>
        Follow(query, new HashSet<ISymbol>(SymbolEqualityComparer.Default)) ?? QueryProvider.Unknown;

    /// <summary>The provider behind a query, or null when the query only leads back to a local that is being followed already.</summary>
    private QueryProvider? Follow(IOperation query, HashSet<ISymbol> visited)
    {
        var value = query.BehindConditionalAccess().Unwrap();
        if (KnownTypes.Is(value.Type, _types.DbSet))
            return QueryProvider.EntityFramework;

        return value switch
        {
            ITranslatedQueryOperation translated => Follow(translated.Operation, visited),
            IInvocationOperation call => OfCall(call, visited),
            IMemberReferenceOperation { Instance.Type: { } owner } when KnownTypes.Is(owner, _types.DbContext) => QueryProvider.EntityFramework,
            ILocalReferenceOperation local => OfLocal(local, visited),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Both(Follow(choice.WhenTrue, visited), Follow(otherwise, visited)),
            ICoalesceOperation choice => Both(Follow(choice.Value, visited), Follow(choice.WhenNull, visited)),
            _ => QueryProvider.Unknown,
        };
    }

    private QueryProvider? OfCall(IInvocationOperation call, HashSet<ISymbol> visited)
    {
        if (call.Instance is { } instance)
            return KnownTypes.Is(instance.Type, _types.DbContext) ? QueryProvider.EntityFramework : Follow(instance, visited);
        if (call.Receiver() is not { } source)
            return QueryProvider.Unknown;
        if (_types.Is(source.Unwrap().Type, "Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade"))
            return QueryProvider.EntityFramework;

        return IsQuery(source.Unwrap()) || source.Unwrap() is ITranslatedQueryOperation
            ? Follow(source, visited)
            : call.TargetMethod.Name == "AsQueryable" && KnownTypes.Same(call.TargetMethod.ContainingType, _types.Get("System.Linq.Queryable")) ? QueryProvider.Memory : QueryProvider.Unknown;
    }

    /// <summary>All values that the local is ever given; the query that builds on itself adds nothing.</summary>
    private QueryProvider? OfLocal(ILocalReferenceOperation reference, HashSet<ISymbol> visited)
    {
        if (!visited.Add(reference.Local))
            return null;

        QueryProvider? provider = null;
        foreach (var value in LocalValues.Of(reference))
            provider = Both(provider, Follow(value, visited));

        return provider ?? QueryProvider.Unknown;
    }

    /// <summary>
    /// A query is proven only when every source of it is. One source in memory settles it the other way: EF Core's operators
    /// throw there.
    /// </summary>
    private static QueryProvider? Both(QueryProvider? left, QueryProvider? right)
    {
        if (left == QueryProvider.Memory || right == QueryProvider.Memory)
            return QueryProvider.Memory;

        return left is null || left == right ? right : right is null ? left : QueryProvider.Unknown;
    }
}
