using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>
/// Keeps the documentation of a function true: what it says of the result it says of the task, and a new parameter has its
/// line where the others have theirs. Nothing is written where nothing was said.
/// </summary>
internal static class DocumentationWriter
{
    private const string Task = "A task that gives ";

    private static readonly string[] Articles = { "The ", "A ", "An " };

    /// <summary>The documentation comment of a declaration that is written with <c>///</c>.</summary>
    public static DocumentationCommentTriviaSyntax? CommentOf(SyntaxNode declaration) =>
        declaration.GetLeadingTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .Select(trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .LastOrDefault();

    /// <summary>The comment with <paramref name="parameter"/> behind the other parameters, if there are any.</summary>
    public static DocumentationCommentTriviaSyntax WithParameter(DocumentationCommentTriviaSyntax comment, string parameter, string text, string lineStart)
    {
        if (Elements(comment, "param").LastOrDefault() is not { } last)
            return comment;
        return Inserted(comment, last.Span.End, $"{lineStart}/// <param name=\"{parameter}\">{text}</param>");
    }

    /// <summary>The comment whose <c>returns</c> speaks of a task, where it begins as a noun does.</summary>
    public static DocumentationCommentTriviaSyntax WithTask(DocumentationCommentTriviaSyntax comment)
    {
        if (Elements(comment, "returns").FirstOrDefault() is not { } returns || returns.Content.ToString().IndexOf("task", StringComparison.OrdinalIgnoreCase) >= 0)
            return comment;

        var text = comment.ToFullString();
        var start = returns.StartTag.Span.End - comment.FullSpan.Start;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '/'))
            start++;
        var begin = start + comment.FullSpan.Start;
        if (string.CompareOrdinal(text, start, "<", 0, 1) == 0 && begin < returns.EndTag.SpanStart)
            return Inserted(comment, begin, Task);
        return Articles.Any(article => string.CompareOrdinal(text, start, article, 0, article.Length) == 0)
            ? Parsed(text.Remove(start, 1).Insert(start, Task + char.ToLowerInvariant(text[start])), comment)
            : comment;
    }

    private static System.Collections.Generic.IEnumerable<XmlElementSyntax> Elements(DocumentationCommentTriviaSyntax comment, string name) =>
        comment.Content.OfType<XmlElementSyntax>().Where(element => element.StartTag.Name.LocalName.ValueText == name);

    private static DocumentationCommentTriviaSyntax Inserted(DocumentationCommentTriviaSyntax comment, int position, string text) =>
        Parsed(comment.ToFullString().Insert(position - comment.FullSpan.Start, text), comment);

    private static DocumentationCommentTriviaSyntax Parsed(string text, DocumentationCommentTriviaSyntax comment) =>
        SyntaxFactory.ParseLeadingTrivia(text).Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().FirstOrDefault() ?? comment;
}
