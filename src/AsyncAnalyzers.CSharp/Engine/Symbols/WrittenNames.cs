using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>What source calls something, before a symbol is asked for.</summary>
internal static class WrittenNames
{
    /// <summary>The last simple name of a type or of what is called: <c>Buffer</c> of <c>System.IO.Buffer</c>; null where there is none.</summary>
    public static string? Last(SyntaxNode named) => named switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        NullableTypeSyntax type => Last(type.ElementType),
        _ => null,
    };
}
