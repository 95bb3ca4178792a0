using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using AsyncAnalyzers.Demo;

namespace AsyncAnalyzers.EndToEnd.Tests.Tools;

/// <summary>One diagnostic of ours: expected by a comment, or read from a SARIF log.</summary>
internal sealed record Report(string File, int Line, string Id) : IComparable<Report>
{
    public int CompareTo(Report? other) => string.CompareOrdinal(Key(), other?.Key());

    public override string ToString() => $"{File}({Line}): {Id}";

    /// <summary>Our results in a SARIF 2.1 log, with paths relative to <paramref name="folder"/>.</summary>
    public static IReadOnlyList<Report> ReadSarif(string log, string folder) =>
        Finding.ReadAll(log, folder)
            .Where(finding => IsOfInterest(finding.Id))
            .Select(finding => new Report(finding.File, finding.Line, finding.Id))
            .Order()
            .ToList();

    // AD0001: an analyzer threw; CS803x: one could not be loaded. Neither may hide behind an exit code of 0.
    private static bool IsOfInterest(string id) => Regex.IsMatch(id, "^(ASYNC|AD0001|CS803)");

    private string Key() => $"{File}:{Line:D5}:{Id}";
}
