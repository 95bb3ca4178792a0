using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>
/// Reads a catalogue text: a row per line, <c>ID; kind; key=value…; note</c>, lines that begin with <c>#</c> or
/// <c>//</c> being comments. A bad row becomes a fault and never hides the next one. See docs/design/catalogue.md.
/// </summary>
internal static class CatalogueReader
{
    /// <summary>Reads <paramref name="text"/>; <paramref name="name"/> is the file's, for messages about its rows.</summary>
    public static CatalogueFile Read(SourceText text, string name)
    {
        var entries = ImmutableArray.CreateBuilder<CatalogueEntry>();
        var faults = ImmutableArray.CreateBuilder<CatalogueFault>();
        foreach (var line in text.Lines)
        {
            var written = text.ToString(line.Span);
            if (IsBlankOrComment(written))
                continue;

            var row = new CatalogueRowReader(written, line.Start, name + "(" + (line.LineNumber + 1) + ")");
            var entry = row.Read();
            if (entry is null)
                faults.Add(row.Fault!);
            else
                entries.Add(entry);
        }

        return new CatalogueFile(entries.ToImmutable(), faults.ToImmutable());
    }

    private static bool IsBlankOrComment(string line)
    {
        var start = 0;
        while (start < line.Length && char.IsWhiteSpace(line[start]))
            start++;
        return start == line.Length || line[start] == '#' || (line[start] == '/' && start + 1 < line.Length && line[start + 1] == '/');
    }
}
