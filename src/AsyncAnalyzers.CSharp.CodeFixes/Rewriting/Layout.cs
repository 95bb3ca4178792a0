using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>How a statement is laid out among others, so that two can take its place.</summary>
internal sealed record Layout(bool IsEmbedded, bool IsOnLineOfOwner, SyntaxTriviaList OwnerIndentation, SyntaxTrivia EndOfLine)
{
    private const string Step = "    ";

    public static Layout Of(StatementSyntax statement, SyntaxTrivia endOfLine)
    {
        var isEmbedded = statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax);
        var owner = statement.Parent?.FirstAncestorOrSelf<StatementSyntax>() ?? statement;
        var isOnLine = !statement.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return new Layout(isEmbedded, isOnLine, TriviaKeeper.Indentation(owner), endOfLine);
    }

    /// <summary>The statements in a block that stands where one embedded statement stood.</summary>
    public BlockSyntax Block(StatementSyntax first, StatementSyntax second)
    {
        var trailing = second.GetTrailingTrivia();
        var leading = first.GetLeadingTrivia();
        var inner = OwnerIndentation.Add(SyntaxFactory.Whitespace(Step));
        var open = SyntaxFactory.Token(
            IsOnLineOfOwner ? default : OwnerIndentation,
            SyntaxKind.OpenBraceToken,
            SyntaxFactory.TriviaList(EndOfLine));
        var endsLine = trailing.Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var close = SyntaxFactory.Token(OwnerIndentation, SyntaxKind.CloseBraceToken, endsLine ? SyntaxFactory.TriviaList(EndOfLine) : default);
        var hasText = leading.Any(TriviaKeeper.IsText);
        return SyntaxFactory.Block(
            open,
            SyntaxFactory.List(new[]
            {
                first.WithLeadingTrivia(hasText ? leading : inner),
                second.WithLeadingTrivia(inner).WithTrailingTrivia(endsLine ? trailing : trailing.Add(EndOfLine)),
            }),
            close);
    }
}
