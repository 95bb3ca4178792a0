using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using AsyncAnalyzers.CSharp.Tests.Repository;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Programs;

/// <summary>One line of the grammar.</summary>
/// <param name="Name">What it can stand for.</param>
/// <param name="Tags">Where it may stand.</param>
/// <param name="Text">The C# with its placeholders.</param>
internal sealed partial record Production(string Name, ImmutableHashSet<string> Tags, string Text)
{
    public bool IsTerminal { get; } = !Text.Contains('$');

    /// <summary>The productions of <c>Grammar.txt</c> by name.</summary>
    public static ImmutableDictionary<string, ImmutableArray<Production>> All { get; } =
        Read(Checkout.Read("tests", "AsyncAnalyzers.CSharp.Tests", "Robustness", "Programs", "Grammar.txt").Split('\n'))
            .GroupBy(production => production.Name)
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray());

    private static IEnumerable<Production> Read(IEnumerable<string> lines) =>
        from line in lines
        where line.Length > 0 && line[0] != '#'
        let parts = Line().Match(line)
        select new Production(parts.Groups["name"].Value, [.. parts.Groups["tags"].Value.Split(' ').Where(tag => tag.Length > 0)], parts.Groups["text"].Value);

    [GeneratedRegex(@"^(?<name>[a-z0-9.]+) (\[(?<tags>[a-z ]+)\] )?: (?<text>.+)$")]
    private static partial Regex Line();
}
