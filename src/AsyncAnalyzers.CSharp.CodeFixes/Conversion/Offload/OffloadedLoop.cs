using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Offload;

/// <summary>Writes a loop as the body of <c>await Task.Run(() => { … });</c>, one step further in.</summary>
/// <param name="Run"><c>Task.Run</c> as it is written there.</param>
/// <param name="Token">The token in scope, which is passed on and looked at in each round, or null.</param>
/// <param name="CanIndent">False where a token goes over several lines.</param>
/// <param name="EndOfLine">The line ends of the file.</param>
internal sealed record OffloadedLoop(string Run, string? Token, bool CanIndent, SyntaxTrivia EndOfLine)
{
    private const string Step = "    ";

    public StatementSyntax Write(StatementSyntax loop)
    {
        var indentation = TriviaKeeper.Indentation(loop).ToFullString();
        var line = EndOfLine.ToFullString();
        var text = $"await {Run}(() =>{line}{indentation}{{{line}{indentation}}}{(Token is null ? "" : ", " + Token)});";
        var outer = (ExpressionStatementSyntax)SyntaxFactory.ParseStatement(text);
        var block = outer.DescendantNodes().OfType<BlockSyntax>().Single();
        var body = Checked(loop.WithoutLeadingTrivia().WithTrailingTrivia(EndOfLine), indentation);
        var inner = (CanIndent ? Indent(body) : body).WithLeadingTrivia(SyntaxFactory.Whitespace(indentation + Step));
        return outer.ReplaceNode(block, block.AddStatements(inner)).WithTriviaFrom(loop);
    }

    /// <summary>The token is asked at the head of each round of the outermost loop.</summary>
    private StatementSyntax Checked(StatementSyntax loop, string indentation)
    {
        if (Token is null || Body(loop) is not BlockSyntax { Statements.Count: > 0 } body)
            return loop;

        var first = body.Statements[0];
        var depth = first.GetLeadingTrivia() is { Count: > 0 } leading && leading.Any(SyntaxKind.WhitespaceTrivia)
            ? TriviaKeeper.Indentation(first).ToFullString()
            : indentation + Step;
        var check = SyntaxFactory.ParseStatement(Token + ".ThrowIfCancellationRequested();")
            .WithLeadingTrivia(SyntaxFactory.Whitespace(depth))
            .WithTrailingTrivia(EndOfLine);
        return loop.ReplaceNode(body, body.WithStatements(body.Statements.Insert(0, check)));
    }

    private static StatementSyntax? Body(StatementSyntax loop) => loop switch
    {
        ForStatementSyntax each => each.Statement,
        CommonForEachStatementSyntax each => each.Statement,
        WhileStatementSyntax each => each.Statement,
        DoStatementSyntax each => each.Statement,
        _ => null,
    };

    private static StatementSyntax Indent(StatementSyntax loop) =>
        loop.ReplaceTokens(loop.DescendantTokens().Skip(1), (_, token) => token.WithLeadingTrivia(Indent(token)));

    /// <summary>White space that begins a line grows; so does the lack of it.</summary>
    private static SyntaxTriviaList Indent(SyntaxToken token)
    {
        var beginsLine = token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var result = SyntaxFactory.TriviaList();
        foreach (var trivia in token.LeadingTrivia)
        {
            if (beginsLine && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                result = result.Add(SyntaxFactory.Whitespace(Step));
            result = result.Add(trivia);
            beginsLine = trivia.IsKind(SyntaxKind.EndOfLineTrivia);
        }

        return beginsLine ? result.Add(SyntaxFactory.Whitespace(Step)) : result;
    }
}
