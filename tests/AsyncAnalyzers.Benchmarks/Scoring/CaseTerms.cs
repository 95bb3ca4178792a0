using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>One family: the word in the marks, what it means, and whether it is a team's decision rather than a defect.</summary>
internal sealed record CaseTerm(string Name, bool IsPolicy, string Meaning);

/// <summary>The families' terms, in the order of the table.</summary>
internal sealed record CaseTerms(ImmutableArray<CaseTerm> All)
{
    public static CaseTerms Read(string file) => new([.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(Row)]);

    public bool Contains(string name) => All.Any(term => term.Name == name);

    public IEnumerable<string> Policies => All.Where(term => term.IsPolicy).Select(term => term.Name);

    private static CaseTerm Row(string line)
        => line.Split('|', StringSplitOptions.TrimEntries) is [var name, var kind and ("fault" or "policy"), var meaning]
            ? new CaseTerm(name, kind == "policy", meaning)
            : throw new InvalidDataException($"Not 'term | fault or policy | meaning': {line}");
}
