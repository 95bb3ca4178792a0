using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>One labelled case: a small file, and on which lines what is wrong.</summary>
internal sealed partial record CaseFile(
    string Name,
    string Text,
    ImmutableArray<string> Uses,
    ImmutableArray<CaseMark> Marks)
{
    /// <summary>The folder that a case lies in: the family that it is about.</summary>
    public string Family => Name.Split('/')[0];

    /// <summary>What the first line of the file says that it shows.</summary>
    public string About => Text.Split('\n')[0].TrimStart('/', ' ').TrimEnd();

    /// <summary>The lines at which a fault may be reported.</summary>
    public IEnumerable<CaseMark> PlacesOf(CaseMark fault)
        => Marks.Where(mark => mark.Kind == MarkKind.Also && mark.Terms.Intersect(fault.Terms).Any() && Nearest(mark) == fault).Append(fault);

    private CaseMark? Nearest(CaseMark place)
        => Marks.Where(mark => mark.Kind == MarkKind.Expected && mark.Terms.Intersect(place.Terms).Any())
            .MinBy(mark => Math.Abs(mark.Line - place.Line));

    public static CaseFile Read(string folder, string path)
        => Parse(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path));

    public static CaseFile Parse(string name, string text)
    {
        var lines = text.Split('\n');
        return new CaseFile(name, text, [.. Header(lines, "uses")], [.. lines.Select(MarkOf).OfType<CaseMark>()]);
    }

    private static IEnumerable<string> Header(string[] lines, string key)
        => lines.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))
            .Where(line => line.StartsWith($"// {key}: ", StringComparison.Ordinal))
            .SelectMany(line => line[$"// {key}: ".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static CaseMark? MarkOf(string line, int index)
    {
        if (Mark().Match(line) is not { Success: true } mark)
            return null;

        var kind = mark.Groups["kind"].Value switch { "expect" => MarkKind.Expected, "also" => MarkKind.Also, _ => MarkKind.Arguable };
        return new CaseMark(index + 1, [.. mark.Groups["terms"].Value.Split(',', StringSplitOptions.TrimEntries)], kind);
    }

    [GeneratedRegex(@"// (?<kind>expect|maybe|also): (?<terms>[a-z, -]+?)\s*$")]
    private static partial Regex Mark();
}
