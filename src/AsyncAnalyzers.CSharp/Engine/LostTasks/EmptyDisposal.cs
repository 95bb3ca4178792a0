using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Types of source whose <c>Dispose</c> has an empty body: a <c>using</c> of one ends nothing.</summary>
internal static class EmptyDisposal
{
    public static bool Is(ITypeSymbol type)
    {
        // What derives from it may have something to dispose of.
        if (!type.IsSealed && type.DeclaredAccessibility != Accessibility.Private)
            return false;

        var disposals = type.GetMembers("Dispose").OfType<IMethodSymbol>().Where(method => method.Parameters.IsEmpty).ToList();
        return disposals.Count == 1
            && type.GetMembers("DisposeAsync").IsEmpty
            && disposals[0].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax { Body.Statements.Count: 0, ExpressionBody: null };
    }
}
