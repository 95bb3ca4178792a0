using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>What a call of a contract may run: implementations and overrides in the compilation at hand.</summary>
internal static class Implementations
{
    /// <summary>The methods with a body that override or implement <paramref name="contract"/>; itself is not among them.</summary>
    /// <remarks>The compiler's table of declared names answers; it is asked for methods that are about to be reported alone.</remarks>
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol contract, Compilation compilation)
    {
        if (!contract.IsAbstract && !contract.IsVirtual)
            return Enumerable.Empty<IMethodSymbol>();

        return compilation.GetSymbolsWithName(contract.Name, SymbolFilter.Member)
            .OfType<IMethodSymbol>()
            .Where(other => !other.IsAbstract && (Overrides(other, contract) || Implements(other, contract)));
    }

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
