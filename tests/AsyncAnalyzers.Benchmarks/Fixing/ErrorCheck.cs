using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Fixing;

/// <summary>
/// Compares the compile errors of two solutions. While only bodies changed, the changed files are bound again; once a
/// declaration changed, so are their projects and all projects that depend on them.
/// </summary>
internal sealed class ErrorCheck
{
    private readonly Dictionary<ProjectId, Dictionary<string, int>> _before = [];

    /// <summary>How many files changed, and the errors that were not there before.</summary>
    public async Task<(int Files, List<string> News)> NewErrorsAsync(Solution before, Solution after)
    {
        var changed = after.GetChanges(before).GetProjectChanges()
            .SelectMany(change => change.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Concat(change.GetAddedDocuments()))
            .ToList();
        var news = new List<string>();
        if (await AnyDeclarationChangedAsync(before, after, changed).ConfigureAwait(false))
        {
            foreach (var id in Reach(after, changed))
                news.AddRange(await OfProjectAsync(before.GetProject(id)!, after.GetProject(id)!).ConfigureAwait(false));
        }
        else
        {
            foreach (var id in changed)
                news.AddRange(New(Count(await OfDocumentAsync(before, id).ConfigureAwait(false)), await OfDocumentAsync(after, id).ConfigureAwait(false)));
        }

        return (changed.Count, news);
    }

    private static HashSet<ProjectId> Reach(Solution solution, List<DocumentId> changed)
    {
        var reach = changed.Select(document => document.ProjectId).ToHashSet();
        foreach (var id in reach.ToList())
            reach.UnionWith(solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(id));

        return reach;
    }

    private static async Task<bool> AnyDeclarationChangedAsync(Solution before, Solution after, List<DocumentId> documents)
    {
        foreach (var id in documents)
        {
            var old = before.GetDocument(id) is { } document ? await document.GetSyntaxTreeAsync(CancellationToken.None).ConfigureAwait(false) : null;
            var now = await after.GetDocument(id)!.GetSyntaxTreeAsync(CancellationToken.None).ConfigureAwait(false);
            if (old is null || !now!.IsEquivalentTo(old, topLevel: true))
                return true;
        }

        return false;
    }

    private async Task<IEnumerable<string>> OfProjectAsync(Project before, Project after)
    {
        if (!_before.TryGetValue(before.Id, out var known))
            _before[before.Id] = known = Count(await OfProjectAsync(before).ConfigureAwait(false));

        return New(known, await OfProjectAsync(after).ConfigureAwait(false));
    }

    private static async Task<List<Diagnostic>> OfProjectAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
        return Errors(compilation.GetDiagnostics(CancellationToken.None));
    }

    private static async Task<List<Diagnostic>> OfDocumentAsync(Solution solution, DocumentId id)
    {
        var model = await solution.GetDocument(id)!.GetSemanticModelAsync(CancellationToken.None).ConfigureAwait(false);
        return Errors(model!.GetDiagnostics(cancellationToken: CancellationToken.None));
    }

    private static List<Diagnostic> Errors(IEnumerable<Diagnostic> all)
        => [.. all.Where(found => found.Severity == DiagnosticSeverity.Error)];

    private static IEnumerable<string> New(Dictionary<string, int> known, List<Diagnostic> now)
    {
        var counts = Count(now);
        return now.Where(error => counts[Key(error)] > known.GetValueOrDefault(Key(error)))
            .DistinctBy(Key)
            .Select(error => error.ToString());
    }

    private static Dictionary<string, int> Count(List<Diagnostic> errors)
        => errors.GroupBy(Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static string Key(Diagnostic error) => $"{error.Id}|{error.Location.GetLineSpan().Path}|{error.GetMessage()}";
}
