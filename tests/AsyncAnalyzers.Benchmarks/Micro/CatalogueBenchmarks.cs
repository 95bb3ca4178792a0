using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Micro;

/// <summary>The question the engine asks about every call: does the catalogue know this member?</summary>
public class CatalogueBenchmarks
{
    private List<IMethodSymbol> _members = [];
    private CatalogueIndex _catalogue = null!;

    [GlobalSetup]
    public void Setup()
    {
        var compilation = SyntheticProgram.Compile(functions: 10);
        _catalogue = CompilationFacts.For(compilation, new AnalyzerOptions([])).Catalogue;
        _members = [.. new[] { "System.IO.File", "System.IO.Stream", "System.String", "System.Linq.Enumerable", "System.Threading.Thread", "System.Console" }
            .SelectMany(name => compilation.GetTypeByMetadataName(name)!.GetMembers())
            .OfType<IMethodSymbol>()];
    }

    /// <summary>About 700 members, of which a few dozen have rows.</summary>
    [Benchmark]
    public int LookUp()
    {
        var found = 0;
        foreach (var member in _members)
        {
            if (_catalogue.Find(member, CatalogueKind.Blocks) is not null)
                found++;
        }

        return found;
    }
}
