using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Tests.LabelledCases;

/// <summary>The modifiers of any function that has some.</summary>
internal static class FunctionModifiers
{
    public static SyntaxTokenList Modifiers(this SyntaxNode function) => function switch
    {
        MemberDeclarationSyntax member => member.Modifiers,
        LocalFunctionStatementSyntax local => local.Modifiers,
        AccessorDeclarationSyntax accessor => accessor.Modifiers,
        _ => default,
    };
}
