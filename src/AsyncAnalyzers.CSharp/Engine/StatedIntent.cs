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

    /// <summary>Three words, with the blanks around them.</summary>
    private const int FewWords = 5;

    /// <summary>What can be said of a wait alone.</summary>
    private static readonly ImmutableArray<string> OfWaits = ImmutableArray.Create(
        "must be synchronous", "must stay synchronous", "must remain synchronous", "has to be synchronous", "have to be synchronous", "needs to be synchronous", "need to be synchronous",
        "must be sync ", "has to be sync ", "needs to be sync ", "has to block", "have to block", "needs to block", "need to block", "must block", "want to block", "wants to block",
        "won't block", "will not block", "doesn't block", "does not block", "never blocks",
        "don't await", "do not await", "can't await", "cannot await", "can't be awaited", "cannot be awaited", "can't be async", "cannot be async", "must not be async",
        "already been awaited");

    /// <summary>What can be said of anything: above the wait's own line it counts where the comments speak of waiting, or say nothing else.</summary>
    private static readonly ImmutableArray<string> OfAnything = ImmutableArray.Create(
        "on purpose", "purposely", "intentional", "deliberate", "by design", "already complete", "already finished");

    private static readonly ImmutableArray<string> Topics = ImmutableArray.Create("sync", "block", "wait", "sleep", "pause", "delay", "thread", "task");

    public static bool Covers(Fault fault)
    {
        var text = fault.Operation.Syntax.SyntaxTree.GetText();
        var own = text.Lines.GetLineFromPosition(fault.Span.Start).Start;
        var end = text.Lines.GetLineFromPosition(fault.Span.End).End;
        var said = Said(fault, TextSpan.FromBounds(Head(fault, text), end));
        return said.Length > 0 && (Has(said, OfWaits) || (Has(said, OfAnything) && (said.Split(' ').Length <= FewWords || Topics.Any(topic => Contains(said, topic)) || Has(Said(fault, TextSpan.FromBounds(own, end)), OfAnything))));
    }

    /// <summary>The comments of a part of the text, in one line, with a blank before and behind.</summary>
    private static string Said(Fault fault, TextSpan span)
    {
        var comments = fault.Operation.Syntax.SyntaxTree.GetRoot().DescendantTrivia(span).Where(trivia => IsComment(trivia) && span.Contains(trivia.Span)).Select(Words);
        var words = string.Join(" ", comments).Replace('’', '\'').Split(new[] { ' ', '\t', '\r', '\n', '/', '*', '(', '"' }, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : " " + string.Join(" ", words) + " ";
    }

    /// <summary>Where a word begins: what is unintentional is not meant.</summary>
    private static bool Has(string said, ImmutableArray<string> decisions) => decisions.Any(decision => Contains(said, " " + decision));

    private static bool Contains(string said, string words) => said.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The head of the lines without an empty one between that the statement stands in.</summary>
    private static int Head(Fault fault, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(Math.Min(fault.Span.Start, Statement(fault).SpanStart)).LineNumber;
        var bound = text.Lines.GetLineFromPosition(Bound(fault)).LineNumber;
        for (var up = 0; up < MostLines && first > bound && !string.IsNullOrWhiteSpace(text.Lines[first - 1].ToString()); up++)
            first--;

        return text.Lines[first].Start;
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
}
