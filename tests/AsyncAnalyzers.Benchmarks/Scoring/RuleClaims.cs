using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>What a rule's report may stand for.</summary>
internal sealed record RuleClaim(string Id, ImmutableArray<string> Terms, bool IsPolicy);

/// <summary>The checked-in table of rules and terms; a rule that is on and has no row is an error.</summary>
internal sealed class RuleClaims
{
    private readonly Dictionary<string, RuleClaim> _rows;

    private RuleClaims(Dictionary<string, RuleClaim> rows) => _rows = rows;

    public IEnumerable<RuleClaim> All => _rows.Values;

    public RuleClaim this[string id]
        => _rows.TryGetValue(id, out var claim) ? claim : throw new InvalidDataException($"Scoring/claims.txt has no row for {id}");

    public static RuleClaims Read(string file) => new(
        File.ReadLines(file)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Row)
            .ToDictionary(row => row.Id, StringComparer.Ordinal));

    private static RuleClaim Row(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var terms = parts[1] == "-" ? [] : parts[1].Split(' ').ToImmutableArray();
        return new RuleClaim(parts[0], terms, parts is [_, _, "policy"]);
    }
}
