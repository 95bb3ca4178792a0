using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Running;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.Benchmarks.Micro;

/// <summary>All rules on a synthetic file, beside binding alone.</summary>
public class WholeSetBenchmarks
{
    private CSharpCompilation _compilation = null!;

    [Params(100, 1000)]
    public int Functions { get; set; }

    [GlobalSetup]
    public void Setup() => _compilation = SyntheticProgram.Compile(Functions);

    [Benchmark(Baseline = true)]
    public async Task<int> BindingAlone()
        => (await AnalysisRun.OfAsync(_compilation, AnalyzerSet.Nothing).ConfigureAwait(false)).Compiler.Length;

    [Benchmark]
    public async Task<int> WithAnalyzers()
        => (await AnalysisRun.OfAsync(_compilation, AnalyzerSet.Ours).ConfigureAwait(false)).Reports.Length;
}
