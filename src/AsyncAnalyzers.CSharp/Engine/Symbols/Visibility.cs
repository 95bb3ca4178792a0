using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Whether another assembly, one without special rights, can name a symbol.</summary>
internal static class Visibility
{
    public static bool ReachesOutside(ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            // A local function has no accessibility of its own, and stands in something that nobody else can look into.
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }
}
