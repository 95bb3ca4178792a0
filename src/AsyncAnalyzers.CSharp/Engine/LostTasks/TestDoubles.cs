using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Members that a test project writes because an interface or base class asks for them.</summary>
internal static class TestDoubles
{
    private static readonly ImmutableArray<string> TestMarks = ImmutableArray.Create(
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute");

    public static bool Include(IMethodSymbol method, KnownTypes types) =>
        (method.IsOverride || Contracts(method).Any()) && TestMarks.Any(mark => types.Get(mark) is not null);

    /// <summary>The members whose signature the method has to keep: what it overrides, what it implements.</summary>
    public static ImmutableArray<IMethodSymbol> Contracts(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
            return ImmutableArray.Create(overridden);
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) || method.IsStatic)
            return ImmutableArray<IMethodSymbol>.Empty;

        return method.ContainingType.AllInterfaces
            .SelectMany(contract => contract.GetMembers().OfType<IMethodSymbol>())
            .Where(member => KnownTypes.Same(method.ContainingType.FindImplementationForInterfaceMember(member), method))
            .ToImmutableArray();
    }
}
