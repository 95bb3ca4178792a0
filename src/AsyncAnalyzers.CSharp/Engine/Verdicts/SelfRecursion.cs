using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// A function must never be told to call itself: <c>RunAsync</c> is often written as "call <c>Run</c>, return a completed
/// task", and following the advice there would overflow the stack.
/// </summary>
internal sealed class SelfRecursion
{
    /// <summary>Whether the advised call would, or could by dispatch, enter the function it stands in.</summary>
    public bool Would(IInvocationOperation call, IMethodSymbol counterpart, IMethodSymbol? function, ISymbol member)
    {
        var target = (counterpart.ReducedFrom ?? counterpart).OriginalDefinition;
        if (IsOrOverrides(function, target) || IsOrOverrides(member as IMethodSymbol, target))
            return IsOwn(call, member);

        // An overload of the function that holds the call: it may forward here.
        return member is IMethodSymbol method
            && method.Name == target.Name
            && IsOwn(call, member)
            && IsSameHierarchy(method.ContainingType, target.ContainingType);
    }

    private static bool IsOrOverrides(IMethodSymbol? function, IMethodSymbol target)
    {
        for (var current = function?.OriginalDefinition; current is not null; current = current.OverriddenMethod?.OriginalDefinition)
        {
            if (KnownTypes.Same(current, target) || Implements(current, target))
                return true;
        }

        return false;
    }

    private static bool Implements(IMethodSymbol method, IMethodSymbol target) =>
        target.ContainingType?.TypeKind == TypeKind.Interface
        && method.ContainingType.AllInterfaces
            .Where(i => KnownTypes.Same(i.OriginalDefinition, target.ContainingType.OriginalDefinition))
            .SelectMany(i => i.GetMembers(target.Name))
            .Any(m => KnownTypes.Same(method.ContainingType.FindImplementationForInterfaceMember(m), method));

    /// <summary>Called on this object (for an extension method: on the one it extends), or static. Another object is another matter.</summary>
    private static bool IsOwn(IInvocationOperation call, ISymbol member) => call.Receiver()?.Unwrap() switch
    {
        null or IInstanceReferenceOperation => true,
        IParameterReferenceOperation { Parameter: { Ordinal: 0 } extended } =>
            member is IMethodSymbol { IsExtensionMethod: true } && KnownTypes.Same(extended.ContainingSymbol, member),
        _ => false,
    };

    private static bool IsSameHierarchy(INamedTypeSymbol left, INamedTypeSymbol right) =>
        KnownTypes.Is(left, right.OriginalDefinition) || KnownTypes.Is(right, left.OriginalDefinition);
}
