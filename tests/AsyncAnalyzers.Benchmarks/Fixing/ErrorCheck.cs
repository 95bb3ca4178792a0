using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Fixing;

/// <summary>Compares the compile errors of two solutions: those of the changed files, or of all that may see the change.</summary>
internal sealed class ErrorCheck
{
    private readonly Dictionary<ProjectId, Dictionary<string, int>> _before = [];

    /// <summary>How many files changed, and the errors that were not there before.</summary>
    public async Task<(int Files, List<string> News)> NewErrorsAsync(Solution before, Solution after)
    {
        var files = 0;
        var news = new List<string>();
        var toCompile = new HashSet<ProjectId>();
        foreach (var change in after.GetChanges(before).GetProjectChanges())
        {
            var documents = change.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Concat(change.GetAddedDocuments()).ToList();
            files += documents.Count;
            if (documents.Count == 0)
                continue;

            toCompile.Add(change.ProjectId);
            if (await AnyDeclarationChangedAsync(before, after, documents).ConfigureAwait(false))
                toCompile.UnionWith(after.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(change.ProjectId));
        }

        foreach (var id in toCompile)
            news.AddRange(await NewErrorsAsync(before.GetProject(id)!, after.GetProject(id)!).ConfigureAwait(false));

        return (files, news);
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

    private async Task<List<string>> NewErrorsAsync(Project before, Project after)
    {
        if (!_before.TryGetValue(before.Id, out var known))
            _before[before.Id] = known = Count(await ErrorsAsync(before).ConfigureAwait(false));

        var now = await ErrorsAsync(after).ConfigureAwait(false);
        var counts = Count(now);
        return [.. now.Where(error => counts[Key(error)] > known.GetValueOrDefault(Key(error)))
            .DistinctBy(Key)
            .Select(error => error.ToString())];
    }

    private static async Task<List<Diagnostic>> ErrorsAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
        return [.. compilation.GetDiagnostics(CancellationToken.None).Where(found => found.Severity == DiagnosticSeverity.Error)];
    }

    private static Dictionary<string, int> Count(List<Diagnostic> errors)
        => errors.GroupBy(Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static string Key(Diagnostic error) => $"{error.Id}|{error.Location.GetLineSpan().Path}|{error.GetMessage()}";
}
