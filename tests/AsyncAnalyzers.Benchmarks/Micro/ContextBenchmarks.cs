using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Micro;

/// <summary>Where does this operation run? Asked for every operation of 100 functions, cold.</summary>
public class ContextBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private List<(IOperation Operation, ISymbol Member)> _operations = [];

    [GlobalSetup]
    public void Setup()
    {
        _compilation = SyntheticProgram.Compile(functions: 100);
        _operations = SyntheticProgram.Operations(_compilation);
    }

    [Benchmark]
    public int Resolve()
    {
        // New options make new facts: nothing is remembered from the last round.
        var contexts = CompilationFacts.For(_compilation, new AnalyzerOptions([])).Contexts;
        var kinds = 0;
        foreach (var (operation, member) in _operations)
            kinds += (int)contexts.Of(operation, member).Kind;

        return kinds;
    }
}
