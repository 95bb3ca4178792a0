using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// What a virtual or interface call may run. An analyzer sees one project, so the answer is complete only for types that no
/// other project can see.
/// </summary>
internal static class Dispatch
{
    /// <summary>Every function that the call may run; empty when some of them may stand elsewhere.</summary>
    public static ImmutableArray<IMethodSymbol> Targets(IMethodSymbol method, CompilationFacts facts)
    {
        var contract = method.OriginalDefinition;
        if (!KnownTypes.Same(contract.ContainingAssembly, facts.Compilation.Assembly) || !IsClosed(contract.ContainingType, facts.Compilation))
            return ImmutableArray<IMethodSymbol>.Empty;

        var others = facts.Implementations.Of(contract);
        return contract.IsAbstract ? others : others.Insert(0, contract);
    }

    /// <summary>Nobody refers to an executable but its tests; of a library only what is internal is closed, unless a friend sees it.</summary>
    public static bool IsClosed(INamedTypeSymbol type, Compilation compilation)
    {
        if (compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule))
            return true;

        var isInternal = false;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility == Accessibility.Private)
                return true;
            isInternal |= current.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal;
        }

        return isInternal && !HasFriends(compilation);
    }

    /// <summary>The same of a single method.</summary>
    public static bool IsClosed(IMethodSymbol method, Compilation compilation) =>
        IsClosed(method.ContainingType, compilation) || (method.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal && !HasFriends(compilation));

    private static bool HasFriends(Compilation compilation) =>
        compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "InternalsVisibleToAttribute", ContainingNamespace.Name: "CompilerServices" });
}
