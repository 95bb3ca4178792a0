using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Peers;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Costing;

/// <summary><c>cost</c>: binding alone against binding with analyzers, alternating runs in one process.</summary>
internal static class CostCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var loader = new CheckoutLoader(new ReferencePacks(DotnetRoot.Find()), arguments.Loading);
        var sets = new List<AnalyzerSet> { AnalyzerSet.Ours };
        if (arguments.Has("--as-build"))
            sets.Add(AnalyzerSet.Ours with { Name = "as a build", Analyzers = [.. AnalyzerSet.Ours.Analyzers.Where(HasWarnings)] });
        if (arguments.Has("--per-family"))
            sets.AddRange(AnalyzerSet.Families);
        if (arguments.Has("--peers"))
            sets.AddRange(PeerPackages.Load());
        if (arguments.Value("--set") is { } only)
            sets.RemoveAll(set => set.Name != only);

        Console.WriteLine("| repository | lines | set | wall | cpu | allocated | telemetry | reports |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var path in arguments.Paths)
        {
            var checkout = loader.Load(path);
            var compilations = await CompilationsAsync(checkout).ConfigureAwait(false);
            await MeasureAsync(checkout, compilations, sets, arguments.Number("--runs", 5)).ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>The compiler on the command line does not run an analyzer that has nothing but suggestions.</summary>
    private static bool HasWarnings(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics.Any(rule => rule.DefaultSeverity >= DiagnosticSeverity.Warning);

    private static async Task<List<Compilation>> CompilationsAsync(Checkout checkout)
    {
        var compilations = new List<Compilation>();
        foreach (var project in checkout.Solution.Projects)
            compilations.Add((await project.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!);

        return compilations;
    }

    private static async Task MeasureAsync(Checkout checkout, List<Compilation> compilations, List<AnalyzerSet> sets, int runs)
    {
        var lines = compilations.SelectMany(compilation => compilation.SyntaxTrees).Sum(tree => tree.GetText().Lines.Count);
        AnalyzerSet[] all = [AnalyzerSet.Nothing, .. sets];
        var series = all.ToDictionary(set => set.Name, _ => new List<CostSample>());

        // The first round is a warm-up: it is not counted. Each round runs every set once, so that a slow moment
        // of the machine falls on all of them, and begins with another one: what ran before is felt.
        for (var round = 0; round <= runs; round++)
        {
            foreach (var set in all.Skip(round % all.Length).Concat(all.Take(round % all.Length)))
            {
                var sample = await SampleAsync(compilations, set, withTelemetry: round == runs).ConfigureAwait(false);
                if (round > 0)
                    series[set.Name].Add(sample);
            }
        }

        var alone = series[AnalyzerSet.Nothing.Name];
        Console.WriteLine($"| {checkout.Name} | {lines:N0} | binding alone | {CostSample.Median(alone, s => s.Wall.TotalSeconds):F2} s | {CostSample.Median(alone, s => s.Cpu.TotalSeconds):F2} s | {CostSample.Median(alone, s => s.Allocated / 1e6):F0} MB | | |");
        foreach (var set in sets)
            Console.WriteLine(CostSample.Row(checkout.Name, set.Name, series[set.Name], alone));
    }

    private static async Task<CostSample> SampleAsync(List<Compilation> compilations, AnalyzerSet set, bool withTelemetry)
    {
        var sum = new CostSample();
        foreach (var compilation in compilations.Select(Anew))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            sum += CostSample.Of(await AnalysisRun.OfAsync(compilation, set, withTelemetry: withTelemetry).ConfigureAwait(false));
        }

        return sum;
    }

    /// <summary>The same program with trees that nobody has seen: what is remembered of a tree would be a gift that a build does not get.</summary>
    private static Compilation Anew(Compilation compilation)
        => compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));
}
