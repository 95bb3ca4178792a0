using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Gives the last name of an expression another text; type arguments and trivia stay.</summary>
internal static class MemberRenamer
{
    public static ExpressionSyntax Rename(ExpressionSyntax expression, string name) => expression switch
    {
        MemberAccessExpressionSyntax access => access.WithName(Rename(access.Name, name)),
        MemberBindingExpressionSyntax binding => binding.WithName(Rename(binding.Name, name)),
        SimpleNameSyntax simple => Rename(simple, name),
        _ => expression,
    };

    /// <summary>The last name of an expression, or null when it has none.</summary>
    public static SimpleNameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax simple => simple,
        _ => null,
    };

    private static SimpleNameSyntax Rename(SimpleNameSyntax simple, string name) =>
        simple.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(simple.Identifier));
}
