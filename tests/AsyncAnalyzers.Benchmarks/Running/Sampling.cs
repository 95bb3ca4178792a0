using System;
using System.Collections.Generic;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary>A seeded sample, stratified by rule: every rule gets its ten first, the rest is drawn from all.</summary>
internal static class Sampling
{
    private const int PerRule = 10;

    public static List<ReportRow> Draw(IEnumerable<ReportRow> rows, int size, int seed)
    {
        var random = new Random(seed);
        var shuffled = rows
            .OrderBy(row => row.Repository, StringComparer.Ordinal)
            .ThenBy(row => row.File, StringComparer.Ordinal)
            .ThenBy(row => row.Line)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .DistinctBy(row => (row.Repository, row.File, row.Line, row.Id))
            .Select(row => (row, order: random.Next()))
            .OrderBy(pair => pair.order)
            .Select(pair => pair.row)
            .ToList();
        var chosen = shuffled.GroupBy(row => row.Id).SelectMany(rule => rule.Take(PerRule)).ToHashSet();
        foreach (var row in shuffled)
        {
            if (chosen.Count >= size)
                break;

            chosen.Add(row);
        }

        return [.. chosen.OrderBy(row => row.Id, StringComparer.Ordinal).ThenBy(row => row.Repository, StringComparer.Ordinal).ThenBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Line)];
    }
}
