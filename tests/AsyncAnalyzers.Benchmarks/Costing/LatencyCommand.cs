using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Peers;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.Benchmarks.Costing;

/// <summary>
/// <c>latency</c>: a keystroke in a method body of an open file, then that file's diagnostics, as an editor asks for
/// them: a new compilation, one document, nothing known from before but what the trees keep.
/// </summary>
internal static class LatencyCommand
{
    private const int Files = 8;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var loader = new CheckoutLoader(new ReferencePacks(DotnetRoot.Find()), arguments.Loading);
        List<AnalyzerSet> sets = arguments.Has("--chains") ? [AnalyzerSet.Nothing, AnalyzerSet.WithoutChains, AnalyzerSet.Ours] : [AnalyzerSet.Nothing, AnalyzerSet.Ours];
        if (arguments.Has("--peers"))
            sets.AddRange(PeerPackages.Load());

        Console.WriteLine("| repository | set | keystrokes | median | p95 | median of the ratios to the set above |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var path in arguments.Paths)
        {
            var checkout = loader.Load(path);
            var times = sets.ToDictionary(set => set.Name, _ => new List<double>());
            foreach (var document in await LargestAsync(await ProjectsAsync(checkout, arguments).ConfigureAwait(false)).ConfigureAwait(false))
                await TypeAsync(document, sets, times, arguments.Number("--runs", 12)).ConfigureAwait(false);
            for (var i = 0; i < sets.Count; i++)
            {
                var taken = times[sets[i].Name];
                var ratio = i == 0 ? "" : Percentile([.. taken.Zip(times[sets[i - 1].Name], (mine, above) => mine / above)], 0.5).ToString("F2", CultureInfo.InvariantCulture);
                Console.WriteLine($"| {checkout.Name} | {sets[i].Name} | {taken.Count} | {Percentile(taken, 0.5):F1} ms | {Percentile(taken, 0.95):F1} ms | {ratio} |");
            }
        }

        return 0;
    }

    /// <summary>All projects, or for chains, which go through all files of a project, the largest alone.</summary>
    private static async Task<IEnumerable<Project>> ProjectsAsync(Checkout checkout, Arguments arguments)
    {
        if (!arguments.Has("--chains"))
            return checkout.Solution.Projects;

        var sized = new List<(Project Project, int Lines)>();
        foreach (var project in checkout.Solution.Projects)
        {
            var lines = 0;
            foreach (var document in project.Documents)
                lines += (await document.GetTextAsync(CancellationToken.None).ConfigureAwait(false)).Lines.Count;
            sized.Add((project, lines));
        }

        var largest = sized.MaxBy(pair => pair.Lines);
        Console.WriteLine($"{largest.Project.Name}: {largest.Lines:N0} lines");
        return [largest.Project];
    }

    /// <summary>The files with the most text: there an editor is slowest.</summary>
    private static async Task<List<Document>> LargestAsync(IEnumerable<Project> projects)
    {
        var sized = new List<(Document Document, int Length)>();
        foreach (var document in projects.SelectMany(project => project.Documents))
            sized.Add((document, (await document.GetTextAsync(CancellationToken.None).ConfigureAwait(false)).Length));

        return [.. sized.OrderByDescending(pair => pair.Length).Select(pair => pair.Document).Where(IsHandWritten).Take(Files)];
    }

    private static bool IsHandWritten(Document document)
        => !document.Name.Contains(".g.", StringComparison.Ordinal)
            && !document.Name.Contains("Designer", StringComparison.Ordinal)
            && document.FilePath?.Contains("Migrations", StringComparison.Ordinal) != true;

    private static async Task TypeAsync(Document document, List<AnalyzerSet> sets, Dictionary<string, List<double>> times, int strokes)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
        var tree = (CSharpSyntaxTree)(await document.GetSyntaxTreeAsync(CancellationToken.None).ConfigureAwait(false))!;
        var places = tree.GetRoot().DescendantNodes().OfType<BlockSyntax>().Select(block => block.OpenBraceToken.Span.End).ToList();
        if (places.Count == 0)
            return;

        for (var stroke = 0; stroke <= strokes; stroke++)
        {
            var place = places[stroke * places.Count / (strokes + 1)];
            foreach (var set in sets)
            {
                // The first stroke warms the process up and is not counted.
                var taken = await StrokeAsync(compilation, tree, place, set).ConfigureAwait(false);
                if (stroke > 0)
                    times[set.Name].Add(taken);
            }
        }
    }

    private static async Task<double> StrokeAsync(CSharpCompilation compilation, CSharpSyntaxTree tree, int place, AnalyzerSet set)
    {
        var edited = tree.WithChangedText(tree.GetText().WithChanges(new TextChange(new TextSpan(place, 0), ";")));
        var fresh = set.Fresh(compilation).ReplaceSyntaxTree(tree, edited);
        var driver = fresh.WithAnalyzers(set.Analyzers, new AnalyzerOptions([]));

        var start = Stopwatch.GetTimestamp();
        var model = fresh.GetSemanticModel(edited);
        _ = model.GetDiagnostics();
        _ = await driver.GetAnalyzerSyntaxDiagnosticsAsync(edited, CancellationToken.None).ConfigureAwait(false);
        _ = await driver.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).ConfigureAwait(false);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Percentile(List<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}
