using System.Linq;
using AsyncAnalyzers.CSharp.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>Methods that are declared in one part of a type and written in another; both change together.</summary>
internal static class PartialMethods
{
    public static bool Are(IMethodSymbol method) => method.IsPartialDefinition || OtherPart(method) is not null;

    /// <summary>The declaration that uses name; the method itself where it is the one, or there is no other.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) => method.PartialDefinitionPart ?? method;

    /// <summary>The declaration that has the body.</summary>
    public static IMethodSymbol Written(IMethodSymbol method) => method.PartialImplementationPart ?? method;

    public static IMethodSymbol? OtherPart(IMethodSymbol method) => method.PartialDefinitionPart ?? method.PartialImplementationPart;

    /// <summary>Whether one of the parts is not there, is not ours to write, or may not return anything since it has no accessibility.</summary>
    public static bool CannotChange(SyntaxNode function, IMethodSymbol method) =>
        Are(method)
        && (OtherPart(method)?.DeclaringSyntaxReferences.FirstOrDefault() is not { } other
            || GeneratedCode.IsGenerated(other.SyntaxTree)
            || !((MethodDeclarationSyntax)function).Modifiers.Any(IsAccessibility));

    private static bool IsAccessibility(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword;
}
