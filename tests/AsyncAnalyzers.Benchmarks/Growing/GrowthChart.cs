using System;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.Benchmarks.Html;

namespace AsyncAnalyzers.Benchmarks.Growing;

/// <summary>What one size of the program cost, per line.</summary>
/// <param name="Lines">The size.</param>
/// <param name="Binding">Processor time of binding alone, in microseconds.</param>
/// <param name="Added">What the analyzers add to it.</param>
internal readonly record struct GrowthPoint(int Lines, double Binding, double Added);

/// <summary>The points of one run as a picture: bars of one color are as long as each other where the cost is linear.</summary>
internal static class GrowthChart
{
    private const string BindingColor = "#9aa0a6", AddedColor = "#2e86c1";

    public static string Of(IEnumerable<GrowthPoint> points) => BarChart.Picture(
        "Processor time per line: shorter is better, equal lengths of one color are linear",
        [.. points.SelectMany(Bars)],
        value => FormattableString.Invariant($"{value:F1} µs"));

    private static IEnumerable<(string Label, double Value, string Color)> Bars(GrowthPoint point) =>
    [
        (FormattableString.Invariant($"{point.Lines:N0} lines: binding alone"), point.Binding, BindingColor),
        (FormattableString.Invariant($"{point.Lines:N0} lines: added by the analyzers"), point.Added, AddedColor),
    ];
}
