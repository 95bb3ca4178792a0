using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using AsyncAnalyzers.Benchmarks.Peers;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>A package that is scored: its rules, all of them switched on, and its fixes.</summary>
internal sealed record Tool(
    string Name,
    string Version,
    AnalyzerSet Rules,
    ImmutableArray<RuleClaim> Claims,
    ImmutableArray<CodeFixProvider> Fixes)
{
    public bool Tries(CaseMark mark) => Claims.Any(claim => claim.Terms.Intersect(mark.Terms).Any());

    public bool Tries(string term) => Claims.Any(claim => claim.Terms.Contains(term));

    public CodeFixProvider? FixOf(string id) => Fixes.FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(id));

    public static IReadOnlyList<Tool> All(RuleClaims claims)
        => [Ours(claims), .. PeerPackages.LoadAll().Select(peer => new Tool(peer.Name, peer.Version, peer.Rules, [.. peer.Ids.Select(id => claims[id])], peer.Fixes()))];

    /// <summary>As the peers are: with the rules that are off by default, too.</summary>
    private static Tool Ours(RuleClaims claims)
    {
        var rules = AnalyzerSet.Ours.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id).ToList();
        var off = rules.Where(rule => !rule.IsEnabledByDefault).ToImmutableDictionary(rule => rule.Id, _ => ReportDiagnostic.Warn);
        var assembly = Assembly.Load("AsyncAnalyzers.CSharp.CodeFixes");
        return new Tool(
            AnalyzerSet.Ours.Name,
            assembly.GetName().Version!.ToString(3),
            AnalyzerSet.Ours with { Severities = off },
            [.. rules.Select(rule => claims[rule.Id])],
            [.. AnalyzerSet.InstancesOf<CodeFixProvider>(assembly)]);
    }
}
