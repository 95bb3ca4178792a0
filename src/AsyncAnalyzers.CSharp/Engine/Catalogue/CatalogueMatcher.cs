using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>Which rows of a table speak of a symbol: the most specific row of a kind wins, then the latest.</summary>
internal static class CatalogueMatcher
{
    private const string IndexerName = "Item";

    /// <summary>
    /// False when no row of the kind can be about the symbol, or about what it overrides. Reads names that exist already, so it
    /// costs no allocation.
    /// </summary>
    public static bool MayMatch(CatalogueTable table, ISymbol symbol, CatalogueKind kind)
    {
        var bit = CatalogueKinds.Bit(kind);
        if (symbol is INamedTypeSymbol)
            return (KindsOf(table.Types(symbol.Name)) & bit) != 0;

        // A member shares its name with what it overrides, so one look at the bucket serves the whole chain.
        var members = table.Members(NameOf(symbol));
        if ((KindsOf(members) & bit) == 0)
            members = null;
        var mayBeType = (table.TypeKinds & bit) != 0;
        if ((members is null && !mayBeType) || symbol.ContainingType is not { } type)
            return false;

        // The chain of an override is walked in RowsOf, whose answer is kept.
        return symbol.IsOverride
            || (members is not null && members.IsAbout(type.Name))
            || (mayBeType && (KindsOf(table.Types(type.Name)) & bit) != 0);
    }

    /// <summary>The rows that hold for an original definition, at most one of each kind.</summary>
    public static ImmutableArray<CatalogueRow> RowsOf(CatalogueTable table, ISymbol symbol)
    {
        var rows = ImmutableArray.CreateBuilder<CatalogueRow>();
        var decided = 0;
        for (var current = symbol; current is not null && decided >= 0; current = Overridden(current)?.OriginalDefinition)
        {
            var type = current as INamedTypeSymbol ?? current.ContainingType;
            if (current is not INamedTypeSymbol && type is not null && table.Members(NameOf(current)) is { } members && members.IsAbout(type.Name))
            {
                var (id, bare) = (current.GetDocumentationCommentId(), IdWithoutParameters(current));
                Take(members, entry => entry.Id.IsExact && entry.Id.Text == id && WhyReplacementFails(entry, current) is null, rows, ref decided);
                Take(members, entry => !entry.Id.IsExact && (entry.Id.Text == bare || entry.Id.Text == WithArity(id)) && WhyReplacementFails(entry, current) is null, rows, ref decided);
            }

            if (type is not null && table.Types(type.Name) is { } types)
            {
                var id = type.OriginalDefinition.GetDocumentationCommentId();
                Take(types, entry => entry.Id.Text == id, rows, ref decided);
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>Whether an ID names this symbol itself; overridden members and containing types do not count.</summary>
    public static bool Names(CatalogueId id, ISymbol symbol)
    {
        var full = symbol.GetDocumentationCommentId();
        return id.Text == full || (!id.IsExact && !id.IsType && (id.Text == IdWithoutParameters(symbol) || id.Text == WithArity(full)));
    }

    /// <summary>Why the row's replacement cannot stand for this member; such a row does not hold for it.</summary>
    public static string? WhyReplacementFails(CatalogueEntry entry, ISymbol symbol)
    {
        if (entry.Row.Replacement is not { } template)
            return null;

        var highest = ReplacementTemplate.HighestPosition(template);
        if (highest >= (symbol is IMethodSymbol { Parameters.Length: var parameters } ? parameters : 0))
            return "'" + symbol.GetDocumentationCommentId() + "' has no argument '{" + highest + "}'";

        var hasReceiver = symbol is IMethodSymbol { MethodKind: not MethodKind.Constructor, IsStatic: false } or IPropertySymbol { IsStatic: false };
        return !hasReceiver && ReplacementTemplate.UsesReceiver(template) ? "'" + symbol.GetDocumentationCommentId() + "' has no receiver '{this}'" : null;
    }

    // A 'none' row ends the search: what it removes is whatever is less specific, earlier, or overridden.
    private static void Take(CatalogueBucket bucket, Func<CatalogueEntry, bool> matches, ImmutableArray<CatalogueRow>.Builder rows, ref int decided)
    {
        foreach (var entry in bucket.Entries)
        {
            if (decided < 0 || !matches(entry))
                continue;

            var bit = CatalogueKinds.Bit(entry.Row.Kind);
            if (entry.Row.Kind == CatalogueKind.None)
                decided = -1;
            else if ((decided & bit) == 0)
                rows.Add(entry.Row);
            decided |= bit;
        }
    }

    private static int KindsOf(CatalogueBucket? bucket) => bucket is null ? 0 : bucket.Kinds;

    private static string NameOf(ISymbol symbol) => symbol is IPropertySymbol { IsIndexer: true } ? IndexerName : symbol.Name;

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { IsOverride: true } method => method.OverriddenMethod,
        IPropertySymbol { IsOverride: true } property => property.OverriddenProperty,
        _ => null,
    };

    private static string? IdWithoutParameters(ISymbol symbol) =>
        symbol.GetDocumentationCommentId() is { } id ? CatalogueId.WithoutParameters(id) : null;

    private static string? WithArity(string? documentationId) =>
        documentationId is not null && documentationId.IndexOf('(') is >= 0 and var list ? documentationId.Substring(0, list) : documentationId;
}
