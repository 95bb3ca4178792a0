using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Whether the framework would call an asynchronous form of a synchronous handler just as well.</summary>
internal static class HandlerSignature
{
    public static bool CanBecomeAsync(IMethodSymbol? function) =>
        function is not null
        && !function.ReturnsByRef
        && !function.ReturnsByRefReadonly
        && function.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && !IsBoundByContract(function);

    /// <summary>Filters, and overrides that return a value, have a signature that somebody else declared.</summary>
    private static bool IsBoundByContract(IMethodSymbol function) =>
        (function.IsOverride && !function.ReturnsVoid)
        || function.ExplicitInterfaceImplementations.Length > 0
        || function.ContainingType?.AllInterfaces.SelectMany(i => i.GetMembers(function.Name)).Any(member =>
            KnownTypes.Same(function.ContainingType.FindImplementationForInterfaceMember(member), function)) == true;
}
