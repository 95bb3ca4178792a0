using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>What a row names in a compilation: asked to check rows, never on the way of a lookup.</summary>
internal static class CatalogueResolver
{
    /// <summary>The types or members that the ID names; empty when the compilation's references have none.</summary>
    public static ImmutableArray<ISymbol> Resolve(CatalogueId id, Compilation compilation)
    {
        var types = TypesOf(id, compilation);
        return id.IsType
            ? ImmutableArray<ISymbol>.CastUp(types)
            : types.SelectMany(type => type.GetMembers()).Where(member => CatalogueMatcher.Names(id, member)).ToImmutableArray();
    }

    /// <summary>The types of the ID's type part: one each of the referenced assemblies that declare it.</summary>
    public static ImmutableArray<INamedTypeSymbol> TypesOf(CatalogueId id, Compilation compilation) =>
        DocumentationCommentId.GetSymbolsForDeclarationId(id.TypeId, compilation).OfType<INamedTypeSymbol>().ToImmutableArray();
}
