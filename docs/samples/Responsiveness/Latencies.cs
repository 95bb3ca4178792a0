using System;
using System.Collections.Generic;
using System.Linq;

namespace AsyncAnalyzers.Responsiveness;

/// <summary>How long one kind of event waited, in milliseconds.</summary>
internal sealed record Latencies(string Context, string Code, IReadOnlyList<double> Sorted)
{
    public double Median => At(0.5);

    public double P95 => At(0.95);

    public double Worst => Sorted[^1];

    public static Latencies Of(string context, string code, IEnumerable<double> waits) => new(context, code, [.. waits.Order()]);

    public string Row => FormattableString.Invariant($"| {Context} | {Code} | {Sorted.Count} | {Median:F1} ms | {P95:F1} ms | {Worst:F1} ms |");

    private double At(double share) => Sorted[(int)((Sorted.Count - 1) * share)];
}
