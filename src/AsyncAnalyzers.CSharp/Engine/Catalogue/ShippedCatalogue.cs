using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>The rows that come with the package: read once per process, free of symbols.</summary>
internal static class ShippedCatalogue
{
    private const string Prefix = "Catalogue.";

    /// <summary>The shipped texts by file name; a test holds every one of them to be without fault.</summary>
    public static readonly ImmutableSortedDictionary<string, SourceText> Texts = ReadTexts();

    public static readonly CatalogueTable Table = new(
        Texts.SelectMany(text => CatalogueReader.Read(text.Value, text.Key).Entries).ToImmutableArray());

    private static ImmutableSortedDictionary<string, SourceText> ReadTexts()
    {
        var assembly = typeof(ShippedCatalogue).Assembly;
        var texts = ImmutableSortedDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;

            using var stream = assembly.GetManifestResourceStream(name)!;
            texts.Add(name.Substring(Prefix.Length), SourceText.From(stream));
        }

        return texts.ToImmutable();
    }
}
