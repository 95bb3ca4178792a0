using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Writes argument lists.</summary>
internal static class ArgumentWriter
{
    /// <summary>A list with a space after each comma.</summary>
    public static ArgumentListSyntax List(IEnumerable<ArgumentSyntax> arguments)
    {
        var items = arguments.ToList();
        var commas = Enumerable.Repeat(Comma, System.Math.Max(0, items.Count - 1));
        return SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(items, commas));
    }

    /// <summary>The list with one more argument at its end; trivia before the closing parenthesis stays there.</summary>
    public static ArgumentListSyntax Append(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        if (list.Arguments.Count == 0)
            return list.WithArguments(SyntaxFactory.SingletonSeparatedList(argument));

        var last = list.Arguments[list.Arguments.Count - 1];
        var trailing = last.GetTrailingTrivia();
        var items = list.Arguments.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators()
            .Add(NextComma(list))
            .Add(argument.WithTrailingTrivia(trailing));
        return list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(items));
    }

    /// <summary><c>name: expression</c>, or the bare expression without a name.</summary>
    public static ArgumentSyntax Argument(ExpressionSyntax expression, string? name) =>
        name is null
            ? SyntaxFactory.Argument(expression)
            : SyntaxFactory.Argument(Name(name), default, expression);

    public static NameColonSyntax Name(string name) =>
        SyntaxFactory.NameColon(
            SyntaxFactory.IdentifierName(name),
            SyntaxFactory.Token(default, SyntaxKind.ColonToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)));

    private static SyntaxToken Comma =>
        SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));

    // Arguments that stand on lines of their own stay so: the new comma looks like the one before it.
    private static SyntaxToken NextComma(ArgumentListSyntax list)
    {
        var count = list.Arguments.SeparatorCount;
        if (count == 0)
            return Comma;
        var previous = list.Arguments.GetSeparator(count - 1);
        return previous.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) ? Comma : previous;
    }
}
