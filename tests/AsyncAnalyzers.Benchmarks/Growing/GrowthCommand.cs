using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Costing;
using AsyncAnalyzers.Benchmarks.Loading;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Growing;

/// <summary><c>growth</c>: what the analyzers add per line, from a small program to a large one of the same shape.</summary>
internal static class GrowthCommand
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000, 1_000_000];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var most = arguments.Number("--lines", Sizes[^1]);
        var rounds = arguments.Number("--runs", 3);
        MetadataReference[] references = [.. new ReferencePacks(DotnetRoot.Find()).Open([], isWeb: false)];

        Console.WriteLine("| lines | binding, CPU per line | analyzers, CPU per line | analyzers / binding | allocated per line | kept per line | reports |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        var points = new List<GrowthPoint>();
        foreach (var size in Sizes.Where(size => size <= most))
        {
            points.Add(await MeasureAsync(GrowingProgram.Compile(size, references), size < 100_000 ? rounds * 3 : rounds).ConfigureAwait(false));
            // After each size, since the last one takes long and may not fit.
            if (arguments.Value("--svg") is { } file)
                await File.WriteAllTextAsync(file, GrowthChart.Of(points)).ConfigureAwait(false);
        }

        if (points.Count > 1)
            Console.WriteLine(FormattableString.Invariant($"\nanalyzers per line, largest against smallest: {points[^1].Added / points[0].Added:F2}; against the one before: {points[^1].Added / points[^2].Added:F2}"));
        return 0;
    }

    private static async Task<GrowthPoint> MeasureAsync(Compilation compilation, int rounds)
    {
        var lines = compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);
        var (alone, ours, kept) = (new List<CostSample>(), new List<CostSample>(), new List<long>());
        for (var round = 0; round <= rounds; round++)
        {
            var silent = CostSample.Of(await RunAsync(compilation, AnalyzerSet.Nothing, []).ConfigureAwait(false));
            var sample = CostSample.Of(await RunAsync(compilation, AnalyzerSet.Ours, kept).ConfigureAwait(false));
            // The first round warms the process up, and fills what the trees keep.
            if (round == 0)
                continue;
            alone.Add(silent);
            ours.Add(sample);
        }

        var binding = CostSample.Median(alone, sample => sample.Cpu.TotalMicroseconds) / lines;
        var added = (CostSample.Median(ours, sample => sample.Cpu.TotalMicroseconds) / lines) - binding;
        var bytes = CostSample.Median(ours.Zip(alone, (with, without) => with with { Allocated = with.Allocated - without.Allocated }), sample => sample.Allocated) / lines;
        Console.WriteLine(FormattableString.Invariant($"| {lines:N0} | {binding:F1} µs | {added:F1} µs | {added / binding:P0} | {bytes:N0} B | {kept[0] / (double)lines:N0} B | {ours[0].Reports:N0} |"));
        return new GrowthPoint(lines, binding, added);
    }

    private static async Task<AnalysisRun> RunAsync(Compilation compilation, AnalyzerSet set, List<long> kept)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var run = await AnalysisRun.OfAsync(compilation, set).ConfigureAwait(false);
        // What the trees keep for the next compilation stays; the compilation itself is gone.
        kept.Add(GC.GetTotalMemory(forceFullCollection: true) - before);
        return run;
    }
}
