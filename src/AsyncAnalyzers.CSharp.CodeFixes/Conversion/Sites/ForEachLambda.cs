using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Turns <c>list.ForEach(async x => …)</c> into a loop whose body is that of the lambda.</summary>
internal static class ForEachLambda
{
    private const string Step = "    ";

    public static SiteDraft Draft(AnonymousFunctionExpressionSyntax lambda, InvocationExpressionSyntax call, PlanningContext context)
    {
        if (call.Parent is not ExpressionStatementSyntax statement || ParameterOf(lambda) is not { } || CollectionOf(call) is not { } collection)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        // What returns from the lambda goes on with the next element; comments around the lambda would be lost.
        if (FunctionNode.OwnNodes(lambda).Any(node => node is ReturnStatementSyntax))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (statement.DescendantTrivia().Any(trivia => TriviaKeeper.IsText(trivia) && statement.Span.Contains(trivia.Span)
            && !lambda.Body.FullSpan.Contains(trivia.Span) && !collection.Span.Contains(trivia.Span)))
        {
            return SiteDraft.Blocked(ConversionObstacle.Directives);
        }

        var indentation = TriviaKeeper.Indentation(statement);
        return SiteDraft.Of(new[] { new NodeEdit(statement, node => Write((ExpressionStatementSyntax)node, indentation, context.EndOfLine)) });
    }

    private static StatementSyntax Write(ExpressionStatementSyntax statement, SyntaxTriviaList indentation, SyntaxTrivia endOfLine)
    {
        var call = (InvocationExpressionSyntax)statement.Expression;
        var lambda = (AnonymousFunctionExpressionSyntax)call.ArgumentList.Arguments.Last().Expression;
        var parameter = ParameterOf(lambda)!;
        var type = parameter.Type?.WithoutTrivia() ?? SyntaxFactory.IdentifierName("var");
        return SyntaxFactory.ForEachStatement(
            SyntaxFactory.Token(statement.GetLeadingTrivia(), SyntaxKind.ForEachKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            SyntaxFactory.Token(SyntaxKind.OpenParenToken),
            type.WithTrailingTrivia(SyntaxFactory.Space),
            parameter.Identifier.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(default, SyntaxKind.InKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            CollectionOf(call)!.WithoutTrivia(),
            SyntaxFactory.Token(default, SyntaxKind.CloseParenToken, SyntaxFactory.TriviaList(HasOwnLine(lambda) ? endOfLine : SyntaxFactory.Space)),
            Body(lambda, statement, indentation));
    }

    // An expression gets a line of its own, a block stays where it is.
    private static bool HasOwnLine(AnonymousFunctionExpressionSyntax lambda) =>
        lambda.Body is ExpressionSyntax || lambda.Body.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static StatementSyntax Body(AnonymousFunctionExpressionSyntax lambda, ExpressionStatementSyntax statement, SyntaxTriviaList indentation)
    {
        if (lambda.Body is BlockSyntax block)
            return block.WithTrailingTrivia(statement.GetTrailingTrivia());

        return SyntaxFactory.ExpressionStatement(
            ((ExpressionSyntax)lambda.Body).WithoutTrivia().WithLeadingTrivia(indentation.Add(SyntaxFactory.Whitespace(Step))),
            statement.SemicolonToken);
    }

    private static ParameterSyntax? ParameterOf(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0],
        AnonymousMethodExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0],
        _ => null,
    };

    /// <summary><c>list</c> of <c>list.ForEach(…)</c>, <c>array</c> of <c>Array.ForEach(array, …)</c>.</summary>
    private static ExpressionSyntax? CollectionOf(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Count switch
    {
        1 => (call.Expression as MemberAccessExpressionSyntax)?.Expression,
        2 when call.ArgumentList.Arguments.All(argument => argument.NameColon is null) => call.ArgumentList.Arguments[0].Expression,
        _ => null,
    };
}
