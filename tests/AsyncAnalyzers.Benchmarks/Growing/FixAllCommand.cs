using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Fixing;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Growing;

/// <summary><c>fix-all</c>: what one fix-all over many reports takes, from a hundred to ten thousand.</summary>
internal static class FixAllCommand
{
    private static readonly int[] Sizes = [100, 1_000, 10_000];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var most = arguments.Number("--reports", Sizes[^1]);
        var rule = arguments.Value("--rule") ?? "ASYNC101";
        MetadataReference[] references = [.. new ReferencePacks(DotnetRoot.Find()).Open([], isWeb: false)];

        Console.WriteLine("| rule | reports | files | lines | finding them | fix-all, wall | fix-all, CPU | per report | allocated | peak working set | reports left | errors |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var failed = false;
        // The first and smallest is done once more than asked for: it pays for the start of the process.
        await MeasureAsync(Sizes[0], rule, references, print: false).ConfigureAwait(false);
        foreach (var size in Sizes.Where(size => size <= most))
        {
            for (var run = 0; run < arguments.Number("--runs", 1); run++)
                failed |= !await MeasureAsync(size, rule, references, print: true).ConfigureAwait(false);
        }

        return failed ? 1 : 0;
    }

    /// <summary>Whether the fix-all mended every report and left code that compiles.</summary>
    private static async Task<bool> MeasureAsync(int size, string rule, MetadataReference[] references, bool print)
    {
        using var workspace = new AdhocWorkspace();
        var project = ManyReports.Open(workspace, size, rule, references);
        var start = Stopwatch.GetTimestamp();
        var reports = (await ReportsAsync(project).ConfigureAwait(false)).Where(report => report.Id == rule).Select(report => new Found(project, project.GetDocument(report.Location.SourceTree)!, report)).ToList();
        var finding = Stopwatch.GetElapsedTime(start);

        GC.Collect();
        var meter = Meter.Start();
        var action = await FixProviders.AllActionAsync(FixProviders.Of(rule)!, rule, [.. reports]).ConfigureAwait(false);
        var changed = await FixProviders.ApplyAsync(action!, project.Solution).ConfigureAwait(false);
        var (wall, cpu, allocated) = meter.Stop();

        var after = changed.GetProject(project.Id)!;
        var left = (await ReportsAsync(after).ConfigureAwait(false)).Count(report => report.Id == rule);
        var errors = (await after.GetCompilationAsync().ConfigureAwait(false))!.GetDiagnostics(CancellationToken.None).Count(found => found.Severity == DiagnosticSeverity.Error);
        if (print)
        {
            var lines = 0;
            foreach (var document in project.Documents)
                lines += (await document.GetTextAsync().ConfigureAwait(false)).Lines.Count;
            Console.WriteLine(FormattableString.Invariant($"| {rule} | {reports.Count:N0} | {project.DocumentIds.Count:N0} | {lines:N0} | {finding.TotalSeconds:F2} s | {wall.TotalSeconds:F2} s | {cpu.TotalSeconds:F2} s | {wall.TotalMilliseconds / reports.Count:F2} ms | {allocated / 1e6:N0} MB | {Peak() / 1e6:N0} MB | {left} | {errors} |"));
        }

        return left == 0 && errors == 0 && reports.Count == size;
    }

    private static async Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> ReportsAsync(Project project)
        => (await AnalysisRun.OfAsync((await project.GetCompilationAsync().ConfigureAwait(false))!, AnalyzerSet.Ours).ConfigureAwait(false)).Reports;

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
