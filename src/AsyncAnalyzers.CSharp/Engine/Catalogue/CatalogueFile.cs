using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>One catalogue text after reading: the rows that are good and the faults of those that are not. Symbol-free.</summary>
internal sealed class CatalogueFile
{
    public CatalogueFile(ImmutableArray<CatalogueEntry> entries, ImmutableArray<CatalogueFault> faults)
    {
        Entries = entries;
        Faults = faults;
    }

    public ImmutableArray<CatalogueEntry> Entries { get; }

    public ImmutableArray<CatalogueFault> Faults { get; }
}

/// <summary>A row with what the index and the messages about it need.</summary>
/// <param name="Row">The row as the rules see it.</param>
/// <param name="Id">Its ID, taken apart.</param>
/// <param name="IdSpan">Where the ID stands in the text.</param>
/// <param name="ReplacementSpan">Where the replacement stands; empty without one.</param>
internal sealed record CatalogueEntry(CatalogueRow Row, CatalogueId Id, TextSpan IdSpan, TextSpan ReplacementSpan);

/// <summary>Why a row cannot be used.</summary>
/// <param name="Row">The row's ID as written, to name it in the message.</param>
/// <param name="Reason">What is wrong and what is allowed.</param>
/// <param name="Span">The bad part.</param>
internal sealed record CatalogueFault(string Row, string Reason, TextSpan Span);
