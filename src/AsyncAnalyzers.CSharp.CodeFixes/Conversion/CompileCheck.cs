using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Compiles what was written and finds the parts of the plan that brought new errors.</summary>
internal static class CompileCheck
{
    public static async Task<HashSet<SitePlan>> FindBrokenAsync(
        KnownErrors known, Solution before, Solution after, IReadOnlyList<WrittenDocument> written, bool dropWhole, CancellationToken cancellation)
    {
        var broken = new HashSet<SitePlan>();
        foreach (var document in written)
        {
            var ids = before.GetDocument(document.Plan.Id)!.GetLinkedDocumentIds().Insert(0, document.Plan.Id);
            foreach (var id in ids)
            {
                foreach (var error in await known.NewInAsync(after.GetDocument(id)!, cancellation).ConfigureAwait(false))
                    broken.UnionWith(dropWhole ? document.Plan.Sites : document.BlamedFor(error.Location.SourceSpan));
            }
        }

        return broken;
    }
}
