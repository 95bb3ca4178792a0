using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>What a call of a contract may run: implementations and overrides in the compilation at hand.</summary>
internal sealed class Implementations
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;

    public Implementations(Compilation compilation) => _compilation = compilation;

    /// <summary>The methods with a body that override or implement <paramref name="contract"/>; itself is not among them.</summary>
    /// <remarks>
    /// The compiler's table of declared names answers, once for each contract; it is asked for methods that are about to be
    /// reported alone.
    /// </remarks>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol contract)
    {
        if (!contract.IsAbstract && !contract.IsVirtual)
            return ImmutableArray<IMethodSymbol>.Empty;

        return _known.TryGetValue(contract, out var known) ? known : _known.GetOrAdd(contract, Find(contract));
    }

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol contract) =>
        _compilation.GetSymbolsWithName(contract.Name, SymbolFilter.Member)
            .OfType<IMethodSymbol>()
            .Where(other => !other.IsAbstract && (Overrides(other, contract) || Implements(other, contract)))
            .ToImmutableArray();

    private static bool Overrides(IMethodSymbol other, IMethodSymbol contract)
    {
        for (var overridden = other.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (KnownTypes.Same(overridden.OriginalDefinition, contract))
                return true;
        }

        return false;
    }

    private static bool Implements(IMethodSymbol other, IMethodSymbol contract) =>
        contract.ContainingType.TypeKind == TypeKind.Interface
        && other.ContainingType.AllInterfaces.FirstOrDefault(i => KnownTypes.Same(i.OriginalDefinition, contract.ContainingType)) is { } implemented
        && implemented.GetMembers(contract.Name).Any(member => KnownTypes.Same(other.ContainingType.FindImplementationForInterfaceMember(member), other));
}
