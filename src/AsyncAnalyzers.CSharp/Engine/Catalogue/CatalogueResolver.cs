using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>What a row names in a compilation: asked to check rows, never on the way of a lookup.</summary>
internal static class CatalogueResolver
{
    private const int MostSuggestions = 3;

    /// <summary>The types or members that the ID names; empty when the compilation's references have none.</summary>
    public static ImmutableArray<ISymbol> Resolve(CatalogueId id, Compilation compilation)
    {
        if (id.IsNamespace)
            return DocumentationCommentId.GetSymbolsForDeclarationId(id.Text, compilation);

        var types = TypesOf(id, compilation);
        return id.IsType
            ? ImmutableArray<ISymbol>.CastUp(types)
            : types.SelectMany(type => type.GetMembers()).Where(member => CatalogueMatcher.Names(id, member)).ToImmutableArray();
    }

    /// <summary>How far the ID can be followed when it names nothing, as the end of a sentence; null when it names something.</summary>
    public static string? WhyUnresolved(CatalogueId id, Compilation compilation)
    {
        if (!Resolve(id, compilation).IsEmpty)
            return null;
        if (id.IsNamespace)
            return "there is no namespace '" + id.Text.Substring(2) + "'";

        var types = TypesOf(id, compilation);
        if (types.IsEmpty)
            return "there is no type '" + id.TypeId.Substring(2) + "'";

        var namesakes = types.SelectMany(type => type.GetMembers()).Where(member => IsNamesake(id, member)).Select(IdOf).ToList();
        if (namesakes.Count > 0)
            return "the member is written " + string.Join(" or ", namesakes.Take(MostSuggestions).Select(name => "'" + name + "'"));

        var owner = types.SelectMany(type => BaseTypes(type)).FirstOrDefault(type => type.GetMembers().Any(member => IsNamesake(id, member)));
        return "the type has no member '" + id.MemberName + "' of its own" + (owner is null ? "" : "; the member is declared in '" + IdOf(owner).Substring(2) + "'");
    }

    /// <summary>Why the replacement cannot serve an overload that the row names; null when it can serve all.</summary>
    public static string? WhyReplacementFails(CatalogueEntry entry, Compilation compilation)
    {
        if (entry.Row.Replacement is null)
            return null;

        var symbols = Resolve(entry.Id, compilation);
        var fault = symbols.Select(symbol => CatalogueMatcher.WhyReplacementFails(entry, symbol)).FirstOrDefault(reason => reason is not null);
        return fault is null || symbols.Length == 1 ? fault : fault + "; write a row for each overload";
    }

    /// <summary>The types of the ID's type part: one each of the assemblies that declare it.</summary>
    private static ImmutableArray<INamedTypeSymbol> TypesOf(CatalogueId id, Compilation compilation) =>
        DocumentationCommentId.GetSymbolsForDeclarationId(id.TypeId, compilation)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.GetDocumentationCommentId() == id.TypeId) // the parser of IDs is lenient, a lookup is not
            .ToImmutableArray();

    private static ImmutableArray<INamedTypeSymbol> BaseTypes(INamedTypeSymbol type)
    {
        var bases = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            bases.Add(current.OriginalDefinition);
        return bases.ToImmutable();
    }

    private static bool IsNamesake(CatalogueId id, ISymbol member) =>
        member.Name == id.MemberName && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet };

    private static string IdOf(ISymbol symbol) => symbol.GetDocumentationCommentId() ?? symbol.Name;
}
