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

    public QueryProvider ProviderOf(IOperation query) => ProviderOf(query, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private QueryProvider ProviderOf(IOperation query, HashSet<ISymbol> visited)
    {
        var value = query.BehindConditionalAccess().Unwrap();
        if (KnownTypes.Is(value.Type, _types.DbSet))
            return QueryProvider.EntityFramework;

        return value switch
        {
            ITranslatedQueryOperation translated => ProviderOf(translated.Operation, visited),
            IInvocationOperation call => OfCall(call, visited),
            IMemberReferenceOperation { Instance.Type: { } owner } when KnownTypes.Is(owner, _types.DbContext) => QueryProvider.EntityFramework,
            ILocalReferenceOperation local => OfLocal(local, visited),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Either(ProviderOf(choice.WhenTrue, visited), ProviderOf(otherwise, visited)),
            ICoalesceOperation choice => Either(ProviderOf(choice.Value, visited), ProviderOf(choice.WhenNull, visited)),
            _ => QueryProvider.Unknown,
        };
    }

    private QueryProvider OfCall(IInvocationOperation call, HashSet<ISymbol> visited)
    {
        if (call.Instance is { } instance)
            return KnownTypes.Is(instance.Type, _types.DbContext) ? QueryProvider.EntityFramework : ProviderOf(instance, visited);
        if (call.Receiver() is not { } source)
            return QueryProvider.Unknown;
        if (_types.Is(source.Unwrap().Type, "Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade"))
            return QueryProvider.EntityFramework;

        return IsQuery(source.Unwrap()) || source.Unwrap() is ITranslatedQueryOperation
            ? ProviderOf(source, visited)
            : call.TargetMethod is { Name: "AsQueryable", ContainingType.Name: "Queryable" } ? QueryProvider.Memory : QueryProvider.Unknown;
    }

    /// <summary>All values that the local is ever given; the query that builds on itself adds nothing.</summary>
    private QueryProvider OfLocal(ILocalReferenceOperation reference, HashSet<ISymbol> visited)
    {
        if (!visited.Add(reference.Local))
            return QueryProvider.Unknown;

        var provider = QueryProvider.Unknown;
        foreach (var value in LocalValues.Of(reference))
            provider = Either(provider, ProviderOf(value, visited));

        return provider;
    }

    private static QueryProvider Either(QueryProvider left, QueryProvider right) => left == QueryProvider.Unknown ? right : left;
}
