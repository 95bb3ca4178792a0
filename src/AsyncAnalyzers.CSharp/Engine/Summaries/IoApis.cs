using System.Collections.Concurrent;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// The libraries whose pairs of a synchronous and an asynchronous form are known to do I/O: .NET itself, and the namespaces
/// that the catalogue lists. In any other a pair is a guess by name.
/// </summary>
internal sealed class IoApis
{
    private readonly ConcurrentDictionary<INamespaceSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;

    public IoApis(CompilationFacts facts) => _facts = facts;

    /// <summary>Also of an override written in source: what it overrides says what it is for.</summary>
    public bool Contains(IMethodSymbol method)
    {
        for (var current = method.ReducedFrom ?? method; current is not null; current = current.OverriddenMethod)
        {
            if (current.DeclaringSyntaxReferences.Length == 0)
                return IsKnown(current.ContainingNamespace) || _facts.Catalogue.Find(current, CatalogueKind.Blocks) is not null;
        }

        return false;
    }

    public bool Contains(ITypeSymbol type) => IsKnown(type.ContainingNamespace);

    private bool IsKnown(INamespaceSymbol? space)
    {
        if (space is null or { IsGlobalNamespace: true })
            return false;

        return _known.TryGetValue(space, out var known) ? known : _known.GetOrAdd(space, IsListed(space) || IsKnown(space.ContainingNamespace));
    }

    private bool IsListed(INamespaceSymbol space) => _facts.Catalogue.DoesIo(space.ToString());
}
