using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>
/// The catalogues that a team adds as additional files. An editor makes a new compilation at each keystroke and keeps the
/// texts, so what is read is kept as long as its text, and the merged table as long as the first file's.
/// </summary>
internal static class UserCatalogues
{
    private static readonly ConditionalWeakTable<SourceText, CatalogueFile> Files = new();
    private static readonly ConditionalWeakTable<CatalogueFile, MergedTable> Tables = new();

    /// <summary>Whether an additional file is a catalogue: <c>AsyncAnalyzers.*.txt</c>.</summary>
    public static bool IsCatalogue(AdditionalText file)
    {
        var name = Path.GetFileName(file.Path);
        return name.StartsWith("AsyncAnalyzers.", StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The file after reading, or null when it has no text.</summary>
    public static CatalogueFile? Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text
            ? Files.GetValue(text, key => CatalogueReader.Read(key, Path.GetFileName(file.Path)))
            : null;

    /// <summary>The shipped rows followed by those of the files, in order of their paths so that the order of items in a project says nothing.</summary>
    public static CatalogueTable Merge(ImmutableArray<AdditionalText> additionalFiles, CancellationToken cancellation)
    {
        if (additionalFiles.IsDefaultOrEmpty || !additionalFiles.Any(IsCatalogue))
            return ShippedCatalogue.Table;

        var files = additionalFiles.Where(IsCatalogue)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => Read(file, cancellation))
            .OfType<CatalogueFile>()
            .ToImmutableArray();
        return files.IsEmpty ? ShippedCatalogue.Table : Tables.GetOrCreateValue(files[0]).For(files);
    }

    /// <summary>The latest table that begins with one file. Two threads may build it twice; the results are equal.</summary>
    private sealed class MergedTable
    {
        private Tuple<ImmutableArray<CatalogueFile>, CatalogueTable>? _latest;

        public CatalogueTable For(ImmutableArray<CatalogueFile> files)
        {
            var latest = Volatile.Read(ref _latest);
            if (latest is not null && latest.Item1.SequenceEqual(files))
                return latest.Item2;

            var table = new CatalogueTable(ShippedCatalogue.Table.Entries.AddRange(files.SelectMany(file => file.Entries)));
            Volatile.Write(ref _latest, Tuple.Create(files, table));
            return table;
        }
    }
}
