using System;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules;

/// <summary>
/// Several rules in one analyzer: apart they measured dearer (docs/performance.md), and the engine decides for a whole family
/// at once anyway.
/// </summary>
public abstract class FamilyAnalyzer : AsyncRuleAnalyzer
{
    private readonly FaultAnalyzer?[] _ruleOf;

    private protected FamilyAnalyzer(params FaultAnalyzer[] rules)
        : base(rules.SelectMany(rule => rule.SupportedDiagnostics).ToArray())
    {
        Rules = rules;
        _ruleOf = new FaultAnalyzer?[rules.Max(rule => (int)rule.Kind) + 1];
        foreach (var rule in rules)
            _ruleOf[(int)rule.Kind] = rule;
    }

    /// <summary>The analyzers of the single rules.</summary>
    internal IReadOnlyList<FaultAnalyzer> Rules { get; }

    private protected sealed override void Register(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var sources = Rules.Select(rule => rule.Source(facts)).Distinct().ToArray();
        Func<Fault, FaultAnalyzer?> ruleOf = RuleOf;
        context.RegisterCodeBlockAction(block => FaultAnalyzer.Report(block, facts, sources, ruleOf));
    }

    private FaultAnalyzer? RuleOf(Fault fault) => (int)fault.Kind < _ruleOf.Length ? _ruleOf[(int)fault.Kind] : null;
}
