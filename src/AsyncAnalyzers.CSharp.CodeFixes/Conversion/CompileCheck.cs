using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Compiles what was written and finds the parts of the plan that brought new errors.</summary>
internal static class CompileCheck
{
    public static async Task<HashSet<SitePlan>> FindBrokenAsync(
        Solution before, Solution after, IReadOnlyList<WrittenDocument> written, bool dropWhole, CancellationToken cancellation)
    {
        var broken = new HashSet<SitePlan>();
        foreach (var document in written)
        {
            var ids = before.GetDocument(document.Plan.Id)!.GetLinkedDocumentIds().Insert(0, document.Plan.Id);
            foreach (var id in ids)
            {
                foreach (var error in await NewErrorsAsync(before.GetDocument(id)!, after.GetDocument(id)!, cancellation).ConfigureAwait(false))
                    broken.UnionWith(dropWhole ? document.Plan.Sites : document.BlamedFor(error.Location.SourceSpan));
            }
        }

        return broken;
    }

    // Errors that were there before stay possible to live with: a fix in a project that does not compile is still a fix.
    public static async Task<IEnumerable<Diagnostic>> NewErrorsAsync(Document before, Document after, CancellationToken cancellation)
    {
        var now = await ErrorsAsync(after, cancellation).ConfigureAwait(false);
        if (now.Count == 0)
            return now;

        var known = (await ErrorsAsync(before, cancellation).ConfigureAwait(false)).Select(Key).ToList();
        return now.Where(error => !known.Remove(Key(error))).ToList();
    }

    private static string Key(Diagnostic error) => error.Id + error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<List<Diagnostic>> ErrorsAsync(Document document, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model is null
            ? new List<Diagnostic>()
            : model.GetDiagnostics(cancellationToken: cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
    }
}
