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

    private List<Compilation>? _compilations;
    private AnalyzerSet _rule = AnalyzerSet.Nothing;

    /// <summary>Every rule that has cases, by ID. One that is off speaks nowhere.</summary>
    public static IEnumerable<string> Rules => Single()
        .Select(rule => rule.SupportedDiagnostics[0])
        .Where(rule => rule.IsEnabledByDefault && Claims[rule.Id].Terms.Length > 0)
        .Select(rule => rule.Id)
        .Order(StringComparer.Ordinal);

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    [Params("speaks", "clean")]
    public string Cases { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _rule = AnalyzerSet.Ours with { Name = Rule, Analyzers = [Single().Single(rule => rule.SupportedDiagnostics[0].Id == Rule)] };
        _compilations = null;
    }

    [Benchmark(Baseline = true)]
    public Task<int> BindingAlone() => RunAsync(AnalyzerSet.Nothing);

    [Benchmark]
    public Task<int> WithTheRule() => RunAsync(_rule);

    private async Task<int> RunAsync(AnalyzerSet set)
    {
        // Not in the set-up, which the toolchain does not await; so the first warm-up pays for it.
        _compilations ??= await CompileAsync().ConfigureAwait(false);
        var reports = 0;
        foreach (var compilation in _compilations)
            reports += (await AnalysisRun.OfAsync(compilation, set).ConfigureAwait(false)).Reports.Length;
        return reports;
    }

    /// <summary>The cases of the rule's family in which it speaks, or does not; where it speaks in all of them, the first ten of other families.</summary>
    private async Task<List<Compilation>> CompileAsync()
    {
        var library = LabelledCases.Open();
        var own = library.Cases.Where(file => Claims[Rule].Terms.Contains(file.Family)).ToList();
        var wanted = await SelectAsync(own).ConfigureAwait(false);
        return wanted.Count > 0 ? wanted : await SelectAsync(library.Cases.Except(own).Take(10)).ConfigureAwait(false);

        async Task<List<Compilation>> SelectAsync(IEnumerable<CaseFile> files)
        {
            var selected = new List<Compilation>();
            foreach (var compilation in files.Select(library.Compile))
            {
                var speaks = (await AnalysisRun.OfAsync(compilation, _rule).ConfigureAwait(false)).Reports.Length > 0;
                if (speaks == (Cases == "speaks"))
                    selected.Add(compilation);
            }

            return selected;
        }
    }

    private static IEnumerable<DiagnosticAnalyzer> Single() => typeof(FaultAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(FaultAnalyzer).IsAssignableFrom(type))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}
