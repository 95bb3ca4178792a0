using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace AsyncAnalyzers.Demo;

/// <summary>One result in a compiler's SARIF log. A file's path is relative; without a location it is empty.</summary>
internal sealed record Finding(string File, int Line, int Column, string Level, string Id, string Message)
{
    public static IReadOnlyList<Finding> ReadAll(string log, string folder)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(log));
        return document.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .Select(result => Read(result, folder))
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => (finding.Line, finding.Column))
            .ToList();
    }

    private static Finding Read(JsonElement result, string folder)
    {
        var id = result.GetProperty("ruleId").GetString()!;
        var level = result.GetProperty("level").GetString()!;
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            return new Finding("", 0, 0, level, id, message);

        var location = locations[0].GetProperty("physicalLocation");
        var region = location.GetProperty("region");
        var path = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        return new Finding(
            Path.GetRelativePath(folder, path).Replace('\\', '/'),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            level,
            id,
            message);
    }
}
