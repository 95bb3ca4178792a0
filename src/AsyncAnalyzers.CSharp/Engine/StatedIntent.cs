using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>
/// Waits that a comment beside them calls meant or harmless: on their line, above their statement, or at the head of the lines
/// that it stands in. Somebody has decided, and has said so. Asked only of what would be reported.
/// </summary>
internal static class StatedIntent
{
    /// <summary>A comment further up is about more than this.</summary>
    private const int MostLines = 8;

    private static readonly ImmutableArray<string> Decisions = ImmutableArray.Create(
        "on purpose", "purposely", "intentional", "deliberate", "by design",
        "must be synchronous", "must stay synchronous", "must remain synchronous", "has to be synchronous", "have to be synchronous", "needs to be synchronous", "need to be synchronous",
        "must be sync ", "has to be sync ", "needs to be sync ", "has to block", "have to block", "needs to block", "need to block", "must block", "want to block", "wants to block",
        "won't block", "will not block", "doesn't block", "does not block", "never blocks",
        "don't await", "do not await", "can't await", "cannot await", "can't be awaited", "cannot be awaited", "can't be async", "cannot be async", "must not be async",
        "already complete", "already finished", "already been awaited");

    public static bool Covers(Fault fault)
    {
        var said = Normalized(string.Join(" ", fault.Operation.Syntax.SyntaxTree.GetRoot().DescendantTrivia(Around(fault)).Where(IsComment).Select(Words)));
        return said.Length > 0 && Decisions.Any(decision => said.IndexOf(decision, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>From the head of the lines without an empty one between to the end of the line.</summary>
    private static TextSpan Around(Fault fault)
    {
        var text = fault.Operation.Syntax.SyntaxTree.GetText();
        var first = text.Lines.GetLineFromPosition(Math.Min(fault.Span.Start, Statement(fault).SpanStart)).LineNumber;
        var bound = text.Lines.GetLineFromPosition(Bound(fault)).LineNumber;
        for (var up = 0; up < MostLines && first > bound && !string.IsNullOrWhiteSpace(text.Lines[first - 1].ToString()); up++)
            first--;

        return TextSpan.FromBounds(text.Lines[first].Start, text.Lines.GetLineFromPosition(fault.Span.End).End);
    }

    private static SyntaxNode Statement(Fault fault) =>
        fault.Operation.Syntax.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or MemberDeclarationSyntax) ?? fault.Operation.Syntax;

    /// <summary>Where the block begins that the statement stands in, or the member with what is written above it.</summary>
    private static int Bound(Fault fault) => Statement(fault) is StatementSyntax { Parent: { } around } ? around.SpanStart : Statement(fault).FullSpan.Start;

    private static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>What is still to be done is not decided.</summary>
    private static string Words(SyntaxTrivia comment)
    {
        var text = comment.ToString();
        return text.Contains("TODO") || text.Contains("FIXME") ? "" : text;
    }

    private static string Normalized(string text) =>
        string.Join(" ", text.Replace('’', '\'').Split(new[] { ' ', '\t', '\r', '\n', '/', '*' }, StringSplitOptions.RemoveEmptyEntries)) + " ";
}
