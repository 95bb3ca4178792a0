using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.Benchmarks.Fixing;

/// <summary>Applies fixes to real code, one at a time on a sample and by fix-all per rule and project, and compiles.</summary>
internal sealed class FixTrial(Checkout checkout)
{
    private readonly FixTally _tally = new(checkout.Folder);
    private readonly ErrorCheck _errors = new();

    /// <summary>Tries the rules whose ID begins with <paramref name="prefix"/>.</summary>
    public static async Task<FixTally> RunAsync(Checkout checkout, int sample, int seed, string prefix)
    {
        var trial = new FixTrial(checkout);
        var reports = await trial.ReportsAsync().ConfigureAwait(false);
        foreach (var rule in reports.GroupBy(report => report.Diagnostic.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            if (!rule.Key.StartsWith(prefix, StringComparison.Ordinal) || FixProviders.Of(rule.Key) is not { } provider)
                continue;

            await trial.TryOneByOneAsync(provider, rule.Key, Shuffled(rule, seed).Take(sample)).ConfigureAwait(false);
            foreach (var project in rule.GroupBy(report => report.Project.Id))
                await trial.TryAllAsync(provider, rule.Key, [.. project]).ConfigureAwait(false);
        }

        trial._tally.Print();
        return trial._tally;
    }

    private static IEnumerable<Found> Shuffled(IEnumerable<Found> reports, int seed)
    {
        var random = new Random(seed);
        return [.. reports.Select(report => (report, order: random.Next())).OrderBy(pair => pair.order).Select(pair => pair.report)];
    }

    private async Task<List<Found>> ReportsAsync()
    {
        var found = new List<Found>();
        foreach (var project in checkout.Solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
            var run = await AnalysisRun.OfAsync(compilation, AnalyzerSet.Ours, project.AnalyzerOptions).ConfigureAwait(false);
            foreach (var report in run.Reports.Where(report => report.Location.IsInSource))
            {
                if (project.GetDocument(report.Location.SourceTree) is { } document)
                    found.Add(new Found(project, document, report));
            }
        }

        return found;
    }

    private async Task TryOneByOneAsync(CodeFixProvider provider, string id, IEnumerable<Found> reports)
    {
        foreach (var report in reports)
        {
            try
            {
                var action = await FixProviders.FirstActionAsync(provider, report.Document, report.Diagnostic).ConfigureAwait(false);
                if (action is null)
                    _tally.NotOffered(id);
                else
                    await JudgeAsync(id, FixScope.Single, report, await FixProviders.ApplyAsync(action, checkout.Solution).ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                _tally.Broke(id, FixScope.Single, report, [$"THROWS {exception}"]);
            }
        }
    }

    private async Task TryAllAsync(CodeFixProvider provider, string id, ImmutableArray<Found> reports)
    {
        try
        {
            var action = await FixProviders.AllActionAsync(provider, id, reports).ConfigureAwait(false);
            if (action is null)
                _tally.NotOfferedToAll(id);
            else
                await JudgeAsync(id, FixScope.All, reports[0], await FixProviders.ApplyAsync(action, checkout.Solution).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _tally.Broke(id, FixScope.All, reports[0], [$"THROWS {exception}"]);
        }
    }

    private async Task JudgeAsync(string id, FixScope scope, Found report, Solution changed)
    {
        var (files, news) = await _errors.NewErrorsAsync(checkout.Solution, changed).ConfigureAwait(false);
        if (files == 0)
            _tally.Unchanged(id, scope, report);
        else if (news.Count == 0)
            _tally.Compiled(id, scope);
        else
            _tally.Broke(id, scope, report, news);
    }
}
