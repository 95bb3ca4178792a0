using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Members that a test project writes because an interface or base class asks for them, and those of types that stand in for
/// the real ones outside of it, such as <c>MockClock</c>: by name, since nothing else tells.
/// </summary>
internal static class TestDoubles
{
    private static readonly ImmutableArray<string> StandIns = ImmutableArray.Create("Mock", "Fake", "Stub", "Dummy");

    public static bool Include(IMethodSymbol method, KnownTypes types) =>
        (method.IsOverride || Contracts(method).Any())
        && (IsStandIn(method.ContainingType) || TestFrameworks.AreIn(types));

    /// <summary>The first word of the name, or its last: <c>FakeClock</c>, <c>ClockStub</c>; not <c>Stubborn</c>.</summary>
    private static bool IsStandIn(INamedTypeSymbol type) => StandIns.Any(word =>
        type.Name.EndsWith(word, StringComparison.Ordinal)
        || (type.Name.StartsWith(word, StringComparison.Ordinal) && char.IsUpper(type.Name[word.Length])));

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
