using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Fixing;
using AsyncAnalyzers.Benchmarks.Html;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary><c>corpus</c>: our rules over real code; every report, every crash, every fix.</summary>
internal static class CorpusCommand
{
    /// <summary>The first binding of a process pays for the compiler's own start, which no analyzer should be given as a discount.</summary>
    private static bool _warm;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var loader = new CheckoutLoader(Packs(arguments), arguments.Loading);
        var sets = new List<AnalyzerSet> { Ours(arguments) };
        if (arguments.Has("--peers"))
            sets.AddRange(PeerPackages.Load());

        var rows = new List<ReportRow>();
        var views = new List<CheckoutView>();
        var crashes = 0;
        foreach (var path in arguments.Paths)
        {
            var checkout = loader.Load(path);
            CorpusPrinter.Header(checkout);
            var tally = await RunSetsAsync(checkout, sets, rows, arguments).ConfigureAwait(false);
            crashes += tally.Print();
            var fixes = arguments.Has("--fix")
                ? await FixTrial.RunAsync(checkout, arguments.Number("--fix", 10), arguments.Number("--seed", 1), arguments.Value("--rules") ?? "").ConfigureAwait(false)
                : null;
            views.Add(tally.View(checkout, fixes?.Views() ?? []));
        }

        Write(arguments, rows);
        if (arguments.Value("--html") is { } page)
            await File.WriteAllTextAsync(page, PageWriter.Write(new CorpusPage("AsyncAnalyzers on real code", views, [.. rows.Select(row => row.View())]))).ConfigureAwait(false);
        return crashes == 0 ? 0 : 1;
    }

    private static async Task<CorpusTally> RunSetsAsync(Checkout checkout, List<AnalyzerSet> sets, List<ReportRow> rows, Arguments arguments)
    {
        var tally = new CorpusTally();
        foreach (var project in checkout.Solution.Projects.Where(project => Wanted(project, arguments)))
        {
            var compilation = (await project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
            if (!_warm && !arguments.Has("--quick"))
                await AnalysisRun.OfAsync(compilation, AnalyzerSet.Nothing).ConfigureAwait(false);
            _warm = true;
            var isQuick = arguments.Has("--quick");
            var alone = await AnalysisRun.OfAsync(compilation, isQuick ? sets[0] : AnalyzerSet.Nothing, project.AnalyzerOptions).ConfigureAwait(false);
            var broken = FilesWithErrors(alone);
            tally.AddProject(project, compilation, alone, broken.Count);
            foreach (var set in sets)
            {
                var run = isQuick && set == sets[0] ? alone : await AnalysisRun.OfAsync(compilation, set, project.AnalyzerOptions, withTelemetry: !isQuick).ConfigureAwait(false);
                tally.AddRun(set, run, alone);
                rows.AddRange(run.Reports.Where(IsInSource).Select(report => ReportRow.Of(report, checkout, project, broken, set.Name)));
            }
        }

        return tally;
    }

    /// <summary>All rules, each family with a cost of its own, or with <c>--rules ASYNC3</c> the families that have such a rule.</summary>
    private static AnalyzerSet Ours(Arguments arguments) => arguments.Value("--rules") is not { } prefix ? AnalyzerSet.Ours with { Parts = [.. Parts] } : AnalyzerSet.Ours with
    {
        Analyzers = [.. Parts.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id.StartsWith(prefix, StringComparison.Ordinal)))],
    };

    private static IEnumerable<DiagnosticAnalyzer> Parts => AnalyzerSet.Families.SelectMany(family => family.Analyzers);

    private static ReferencePacks Packs(Arguments arguments)
    {
        var packs = new ReferencePacks(DotnetRoot.Find());
        if (arguments.Value("--winforms") is { } folder)
        {
            var framework = packs.Open([], isWeb: false).ToList();
            packs.Substitute("System.Drawing", DrawingFacade.Create(folder, framework, Path.Combine(folder, "System.Drawing.Common.dll")));
            foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Where(IsPresentation))
                packs.Substitute(Path.GetFileNameWithoutExtension(file), [MetadataReference.CreateFromFile(file)]);
        }

        return packs;
    }

    /// <summary>WPF's, where the folder has them, too.</summary>
    private static bool IsPresentation(string file)
        => Path.GetFileNameWithoutExtension(file) is "PresentationCore" or "PresentationFramework" or "WindowsBase" or "System.Xaml" or "UIAutomationTypes" or "UIAutomationProvider";

    /// <summary>All projects are loaded; <c>--analyze PART</c> looks at some of them alone.</summary>
    private static bool Wanted(Project project, Arguments arguments)
        => arguments.Value("--analyze") is not { } part || project.FilePath!.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool IsInSource(Diagnostic report) => report.Location.IsInSource;

    private static HashSet<string> FilesWithErrors(AnalysisRun run)
        => [.. run.Compiler.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Location.GetLineSpan().Path)];

    private static void Write(Arguments arguments, List<ReportRow> rows)
    {
        if (arguments.Value("--out") is not { } file)
            return;

        var wanted = arguments.Has("--all-files") ? rows : [.. rows.Where(row => row.CleanFile)];
        var written = arguments.Has("--sample")
            ? Sampling.Draw(wanted, arguments.Number("--sample", 150), arguments.Number("--seed", 1))
            : wanted;
        File.WriteAllLines(file, written.Select(row => row.ToJson()));
        Console.WriteLine($"{written.Count} of {rows.Count} reports written ({rows.Count - rows.Count(row => row.CleanFile)} lie in files with compile errors)");
    }
}
