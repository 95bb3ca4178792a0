using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Running;
using AsyncAnalyzers.Benchmarks.Scoring;
using AsyncAnalyzers.CSharp.Rules;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Micro;

/// <summary>
/// Each rule alone beside binding alone, over the labelled cases of its family: those in which it speaks, and those that it
/// finds clean.
/// </summary>
public class RuleBenchmarks
{
    private static readonly RuleClaims Claims = LabelledCases.Claims();

    private List<Compilation> _compilations = [];
    private AnalyzerSet _rule = AnalyzerSet.Nothing;

    /// <summary>Every rule that has cases, by ID.</summary>
    public static IEnumerable<string> Rules => Single().Select(rule => rule.SupportedDiagnostics[0].Id).Where(id => Claims[id].Terms.Length > 0).Order(StringComparer.Ordinal);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    [Params("speaks", "clean")]
    public string Cases { get; set; } = "";

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var library = LabelledCases.Open();
        _rule = AnalyzerSet.Ours with { Name = Rule, Analyzers = [Single().Single(rule => rule.SupportedDiagnostics[0].Id == Rule)] };
        _compilations = [];
        foreach (var file in library.Cases.Where(file => Claims[Rule].Terms.Contains(file.Family)))
        {
            var compilation = library.Compile(file);
            var speaks = (await AnalysisRun.OfAsync(compilation, _rule).ConfigureAwait(false)).Reports.Length > 0;
            if (speaks == (Cases == "speaks"))
                _compilations.Add(compilation);
        }
    }

    [Benchmark(Baseline = true)]
    public Task<int> BindingAlone() => RunAsync(AnalyzerSet.Nothing);

    [Benchmark]
    public Task<int> WithTheRule() => RunAsync(_rule);

    private async Task<int> RunAsync(AnalyzerSet set)
    {
        var reports = 0;
        foreach (var compilation in _compilations)
            reports += (await AnalysisRun.OfAsync(compilation, set).ConfigureAwait(false)).Reports.Length;
        return reports;
    }

    private static IEnumerable<DiagnosticAnalyzer> Single() => typeof(FaultAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(FaultAnalyzer).IsAssignableFrom(type))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}
