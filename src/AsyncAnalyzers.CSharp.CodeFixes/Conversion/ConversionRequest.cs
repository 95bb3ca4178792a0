using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>The squiggles that one action mends, by document.</summary>
internal sealed record ConversionRequest(ImmutableDictionary<DocumentId, ImmutableArray<TextSpan>> Spans, FaultFilter Filter)
{
    public static ConversionRequest For(Document document, TextSpan span, FaultFilter filter) =>
        new(ImmutableDictionary<DocumentId, ImmutableArray<TextSpan>>.Empty.Add(document.Id, ImmutableArray.Create(span)), filter);

    public static ConversionRequest For(IEnumerable<(DocumentId Document, TextSpan Span)> squiggles, FaultFilter filter) =>
        new(squiggles.GroupBy(squiggle => squiggle.Document, squiggle => squiggle.Span)
            .ToImmutableDictionary(group => group.Key, group => group.Distinct().ToImmutableArray()), filter);

    /// <summary>
    /// One document for each file, however many projects hold it, with the squiggles of all of them: the same edit goes to
    /// every project, so that it is planned once.
    /// </summary>
    public IEnumerable<(Document Document, ImmutableArray<TextSpan> Spans)> Files(Solution solution)
    {
        var seen = new HashSet<DocumentId>();
        foreach (var id in Spans.Keys.OrderBy(id => solution.GetDocument(id)?.FilePath, System.StringComparer.Ordinal).ThenBy(id => solution.GetProject(id.ProjectId)?.Name, System.StringComparer.Ordinal))
        {
            if (solution.GetDocument(id) is not { } document || !seen.Add(id))
                continue;

            var spans = Spans[id];
            foreach (var linked in document.GetLinkedDocumentIds())
            {
                seen.Add(linked);
                if (Spans.TryGetValue(linked, out var more))
                    spans = spans.AddRange(more);
            }

            yield return (document, spans);
        }
    }
}
