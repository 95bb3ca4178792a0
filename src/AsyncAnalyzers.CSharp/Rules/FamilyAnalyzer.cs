using System;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules;

/// <summary>
/// The rules of one family in one analyzer. The compiler's driver spends as much on each code block for each analyzer as the
/// rules themselves do (docs/performance.md), and the engine decides for the whole family at once anyway.
/// </summary>
public abstract class FamilyAnalyzer : AsyncRuleAnalyzer
{
    private readonly FaultAnalyzer?[] _rules;

    private protected FamilyAnalyzer(params FaultAnalyzer[] rules)
        : base(rules.SelectMany(rule => rule.SupportedDiagnostics).ToArray())
    {
        _rules = new FaultAnalyzer?[rules.Max(rule => (int)rule.Kind) + 1];
        foreach (var rule in rules)
            _rules[(int)rule.Kind] = rule;
    }

    private protected sealed override void Register(CompilationStartAnalysisContext context, CompilationFacts facts)
    {
        var source = _rules.First(rule => rule is not null)!.Source(facts);
        Func<Fault, FaultAnalyzer?> ruleOf = RuleOf;
        context.RegisterCodeBlockAction(block => FaultAnalyzer.Report(block, source, ruleOf));
    }

    private FaultAnalyzer? RuleOf(Fault fault) => (int)fault.Kind < _rules.Length ? _rules[(int)fault.Kind] : null;
}
