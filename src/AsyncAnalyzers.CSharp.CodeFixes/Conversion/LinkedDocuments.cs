using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Asks the other projects and target frameworks that hold a file whether they can have the edit as well.</summary>
internal static class LinkedDocuments
{
    public static async Task<bool> AgreeAsync(Document document, TextSpan span, FaultFilter filter, CancellationToken cancellation)
    {
        foreach (var id in document.GetLinkedDocumentIds())
        {
            var linked = document.Project.Solution.GetDocument(id)!;
            if (await DocumentPlanner.CreateContextAsync(linked, cancellation).ConfigureAwait(false) is not { } context)
                return false;
            if (!IsInactive(context.Root, span) && DocumentPlanner.FirstSite(context, span, filter) is null)
                return false;
        }

        return true;
    }

    /// <summary>
    /// The squiggles in code that the document planned for each file does not compile, where the first pass has moved them
    /// to; null when there are none.
    /// </summary>
    public static async Task<ConversionRequest?> InactiveInFirstAsync(
        Solution before, Solution after, ConversionRequest request, CancellationToken cancellation)
    {
        var squiggles = new List<(DocumentId Document, TextSpan Span)>();
        foreach (var (first, _) in request.Files(before))
        {
            var linked = first.GetLinkedDocumentIds().Where(request.Spans.ContainsKey).ToList();
            if (linked.Count == 0 || await first.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
                continue;

            var changes = await after.GetDocument(first.Id)!.GetTextChangesAsync(first, cancellation).ConfigureAwait(false);
            var moves = changes.ToList();
            foreach (var id in linked)
                squiggles.AddRange(request.Spans[id].Where(span => IsInactive(root, span)).Select(span => (id, Moved(span, moves))));
        }

        return squiggles.Count == 0 ? null : ConversionRequest.For(squiggles, request.Filter);
    }

    private static TextSpan Moved(TextSpan span, IEnumerable<TextChange> changes)
    {
        var shift = changes.Where(change => change.Span.End <= span.Start).Sum(change => change.NewText!.Length - change.Span.Length);
        return new TextSpan(span.Start + shift, span.Length);
    }

    // Code that this target does not compile cannot break it.
    private static bool IsInactive(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) && root.FindTrivia(span.Start).IsKind(SyntaxKind.DisabledTextTrivia);
}
