using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Turns an expression body into a block.</summary>
internal static class ExpressionBody
{
    /// <summary><c>{ expression; return value; }</c> on lines of their own.</summary>
    public static SyntaxNode ToBlock(SyntaxNode function, string value, SyntaxTriviaList indentation, SyntaxTrivia line) => function switch
    {
        MethodDeclarationSyntax { ExpressionBody: { } body } method =>
            EndLine(method, body, line) is MethodDeclarationSyntax { ExpressionBody: { } ended } changed
                ? changed.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(ended, method.SemicolonToken, value, indentation, line))
                : method,
        LocalFunctionStatementSyntax { ExpressionBody: { } body } local =>
            EndLine(local, body, line) is LocalFunctionStatementSyntax { ExpressionBody: { } ended } changed
                ? changed.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(ended, local.SemicolonToken, value, indentation, line))
                : local,
        _ => function,
    };

    // What stands before the arrow ends its line.
    private static SyntaxNode EndLine(SyntaxNode function, ArrowExpressionClauseSyntax body, SyntaxTrivia line)
    {
        var last = body.ArrowToken.GetPreviousToken();
        return function.ReplaceToken(last, last.WithTrailingTrivia(line));
    }

    private static BlockSyntax Block(ArrowExpressionClauseSyntax body, SyntaxToken semicolon, string value, SyntaxTriviaList indentation, SyntaxTrivia line)
    {
        var inner = indentation.Add(SyntaxFactory.Whitespace("    "));
        var lineEnd = SyntaxFactory.TriviaList(line);
        return SyntaxFactory.Block(
            SyntaxFactory.Token(indentation, SyntaxKind.OpenBraceToken, lineEnd),
            SyntaxFactory.List(new StatementSyntax[]
            {
                SyntaxFactory.ExpressionStatement(body.Expression.WithoutLeadingTrivia()).WithLeadingTrivia(inner).WithTrailingTrivia(lineEnd),
                SyntaxFactory.ParseStatement("return " + value + ";").WithLeadingTrivia(inner).WithTrailingTrivia(lineEnd),
            }),
            SyntaxFactory.Token(indentation, SyntaxKind.CloseBraceToken, semicolon.TrailingTrivia));
    }
}
