using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Keeps comments when tokens go away.</summary>
internal static class TriviaKeeper
{
    /// <summary>
    /// The part <paramref name="kept"/> in the place of <paramref name="whole"/>, of which it is a part and shares the first
    /// token. Comments on the tokens that go away stay; blank space between them goes with them.
    /// </summary>
    public static ExpressionSyntax Shrink(SyntaxNode whole, ExpressionSyntax kept)
    {
        var between = whole.DescendantTrivia(descendIntoTrivia: false)
            .Where(trivia => trivia.SpanStart >= kept.Span.End && trivia.Span.End <= whole.Span.End)
            .ToList();
        var last = between.FindLastIndex(IsText);
        var isLine = last >= 0 && between[last].IsKind(SyntaxKind.SingleLineCommentTrivia);
        var trailing = SyntaxFactory.TriviaList(between.Take(isLine ? last + 2 : last + 1));
        return kept.WithTrailingTrivia(trailing.AddRange(whole.GetTrailingTrivia()));
    }

    /// <summary>Whether a trivia is more than blank space.</summary>
    public static bool IsText(SyntaxTrivia trivia) =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>Whether directives stand inside a node, where an edit could tear them from their counterparts.</summary>
    public static bool HasInnerDirectives(SyntaxNode node) =>
        node.ContainsDirectives
        && node.DescendantTrivia(descendIntoTrivia: false)
            .Any(trivia => trivia.IsDirective && trivia.SpanStart > node.SpanStart && trivia.Span.End <= node.Span.End);

    /// <summary>Whether nothing stands before a node on its line.</summary>
    public static bool BeginsLine(SyntaxNode node) =>
        node.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia)
        || node.GetFirstToken().GetPreviousToken() is var before && (before.RawKind == 0 || before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia));

    /// <summary>The white space that begins the line of a statement.</summary>
    public static SyntaxTriviaList Indentation(SyntaxNode node)
    {
        var leading = node.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(leading[leading.Count - 1])
            : default;
    }

    /// <summary>The white space that begins the line of a token.</summary>
    public static SyntaxTriviaList Indentation(SyntaxToken token) =>
        token.LeadingTrivia.Count > 0 && token.LeadingTrivia[token.LeadingTrivia.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(token.LeadingTrivia[token.LeadingTrivia.Count - 1])
            : default;

    /// <summary>The line break that a file uses.</summary>
    public static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        var first = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return first.IsKind(SyntaxKind.EndOfLineTrivia) ? first : SyntaxFactory.LineFeed;
    }

    /// <summary>A modifier put before another token: it takes over the trivia that led there.</summary>
    public static SyntaxToken Modifier(SyntaxKind kind, SyntaxTriviaList leading) =>
        SyntaxFactory.Token(leading, kind, SyntaxFactory.TriviaList(SyntaxFactory.Space));
}
