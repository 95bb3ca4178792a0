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

    // Code that this target does not compile cannot break it.
    private static bool IsInactive(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) && root.FindTrivia(span.Start).IsKind(SyntaxKind.DisabledTextTrivia);
}
