using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AsyncAnalyzers.EndToEnd.Tests.Tools;

/// <summary>One diagnostic of ours: expected by a comment, or read from a SARIF log.</summary>
internal sealed record Report(string File, int Line, string Id) : IComparable<Report>
{
    public int CompareTo(Report? other) => string.CompareOrdinal(Key(), other?.Key());

    public override string ToString() => $"{File}({Line}): {Id}";

    /// <summary>Our results in a SARIF 2.1 log, with paths relative to <paramref name="folder"/>.</summary>
    public static IReadOnlyList<Report> ReadSarif(string log, string folder)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(log));
        return document.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => IsOfInterest(result.GetProperty("ruleId").GetString()!))
            .Select(result => FromResult(result, folder))
            .Order()
            .ToList();
    }

    // AD0001: an analyzer threw; CS803x: one could not be loaded. Neither may hide behind an exit code of 0.
    private static bool IsOfInterest(string id) => Regex.IsMatch(id, "^(ASYNC|AD0001|CS803)");

    private static Report FromResult(JsonElement result, string folder)
    {
        var id = result.GetProperty("ruleId").GetString()!;
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            return new Report("", 0, id);

        var location = locations[0].GetProperty("physicalLocation");
        var path = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        return new Report(
            Path.GetRelativePath(folder, path).Replace('\\', '/'),
            location.GetProperty("region").GetProperty("startLine").GetInt32(),
            id);
    }

    private string Key() => $"{File}:{Line:D5}:{Id}";
}
