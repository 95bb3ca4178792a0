using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>Whether another declaration fixes the signature of a method.</summary>
internal static class Contracts
{
    public static bool Fix(IMethodSymbol method) =>
        method.IsOverride || method.IsVirtual || method.IsAbstract || method.IsExtern || ImplementsInterface(method);

    public static bool ImplementsInterface(IMethodSymbol method) =>
        method.ExplicitInterfaceImplementations.Length > 0
        || (method is { MethodKind: MethodKind.Ordinary, ContainingType: { } type }
            && type.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).Any(member => KnownTypes.Same(type.FindImplementationForInterfaceMember(member), method)));
}
