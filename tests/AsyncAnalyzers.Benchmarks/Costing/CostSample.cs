using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AsyncAnalyzers.Benchmarks.Running;

namespace AsyncAnalyzers.Benchmarks.Costing;

/// <summary>What one pass over all compilations of a checkout took.</summary>
internal readonly record struct CostSample(TimeSpan Wall, TimeSpan Cpu, long Allocated, TimeSpan Telemetry, int Reports)
{
    public static CostSample operator +(CostSample left, CostSample right)
        => new(
            left.Wall + right.Wall,
            left.Cpu + right.Cpu,
            left.Allocated + right.Allocated,
            left.Telemetry + right.Telemetry,
            left.Reports + right.Reports);

    public static CostSample Of(AnalysisRun run)
        => new(
            run.Wall,
            run.Cpu,
            run.Allocated,
            run.Telemetry.Values.Aggregate(TimeSpan.Zero, (sum, info) => sum + info.ExecutionTime),
            run.Reports.Length);

    public static double Median(IEnumerable<CostSample> samples, Func<CostSample, double> value)
    {
        var sorted = samples.Select(value).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>
    /// A line of the table: the median, over the rounds, of this set against binding alone in the same round; telemetry is of the last.
    /// </summary>
    public static string Row(string repository, string set, List<CostSample> samples, List<CostSample> alone)
    {
        var telemetry = samples[^1].Telemetry.TotalSeconds / Median(alone, s => s.Cpu.TotalSeconds);
        return $"| {repository} | | {set} | {Added(samples, alone, s => s.Wall.TotalSeconds)} | {Added(samples, alone, s => s.Cpu.TotalSeconds)} "
            + $"| {Added(samples, alone, s => s.Allocated)} | {Percent(telemetry)} | {samples[0].Reports} |";
    }

    private static string Added(List<CostSample> samples, List<CostSample> alone, Func<CostSample, double> value)
    {
        var ratios = samples.Zip(alone, (with, without) => (value(with) - value(without)) / value(without)).Order().ToList();
        var median = (ratios[(ratios.Count - 1) / 2] + ratios[ratios.Count / 2]) / 2;
        return Percent(median);
    }

    private static string Percent(double share) => share.ToString("+0.0%;-0.0%", CultureInfo.InvariantCulture);
}
