using System.Collections.Concurrent;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Types with methods that BenchmarkDotNet runs: what such a type calls is what it measures, and nobody else needs its thread.</summary>
internal sealed class Benchmarks
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _attribute;

    public Benchmarks(CompilationFacts facts) => _attribute = facts.Types.Get("BenchmarkDotNet.Attributes.BenchmarkAttribute");

    public bool Contain(FunctionContext context) =>
        _attribute is not null && context.Function?.ContainingType is { } type && _known.GetOrAdd(type.OriginalDefinition, IsBenchmark);

    private bool IsBenchmark(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Any(method => method.GetAttributes().Any(attribute => KnownTypes.Is(attribute.AttributeClass, _attribute)));
}
