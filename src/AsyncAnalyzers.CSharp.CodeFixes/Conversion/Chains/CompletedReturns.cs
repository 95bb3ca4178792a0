using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Lets a function that has nothing to await return a completed task: it changes only because a member that it implements
/// or overrides does, and <c>async</c> without <c>await</c> would be a warning.
/// </summary>
internal static class CompletedReturns
{
    public static IEnumerable<NodeEdit> Edits(ChainFunction function, string task)
    {
        var body = FunctionNode.Body(function.Node);
        if (body is ThrowExpressionSyntax)
            return Enumerable.Empty<NodeEdit>();
        if (body is ExpressionSyntax expression)
        {
            return new[]
            {
                function.Symbol.ReturnsVoid
                    ? new NodeEdit(function.Node, node => ExpressionBody.ToBlock(node, Completed(task), TriviaKeeper.Indentation(function.Node), function.Context.EndOfLine))
                    : Wrapped(expression, function, task),
            };
        }

        var returns = FunctionNode.OwnNodes(function.Node).OfType<ReturnStatementSyntax>();
        return function.Symbol.ReturnsVoid
            ? returns.Select(statement => new NodeEdit(statement, node => Complete((ReturnStatementSyntax)node, task))).Concat(AtEnd((BlockSyntax)body!, function, task))
            : returns.Where(statement => statement.Expression is not null).Select(statement => Wrapped(statement.Expression!, function, task));
    }

    private static IEnumerable<NodeEdit> AtEnd(BlockSyntax body, ChainFunction function, string task)
    {
        if (function.Context.Model.AnalyzeControlFlow(body) is { Succeeded: true, EndPointIsReachable: true })
            yield return new NodeEdit(body, node => Append((BlockSyntax)node, task, function.Context.EndOfLine));
    }

    private static BlockSyntax Append(BlockSyntax block, string task, SyntaxTrivia line)
    {
        var isOneLine = !block.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) && !block.ToString().Contains('\n');
        var indentation = TriviaKeeper.Indentation(block.CloseBraceToken).Add(SyntaxFactory.Whitespace("    "));
        var statement = SyntaxFactory.ParseStatement("return " + Completed(task) + ";");
        return block.AddStatements(isOneLine
            ? statement.WithTrailingTrivia(SyntaxFactory.Space)
            : statement.WithLeadingTrivia(indentation).WithTrailingTrivia(line));
    }

    private static ReturnStatementSyntax Complete(ReturnStatementSyntax statement, string task) => statement
        .WithReturnKeyword(statement.ReturnKeyword.WithTrailingTrivia(SyntaxFactory.Space))
        .WithExpression(SyntaxFactory.ParseExpression(Completed(task)));

    private static NodeEdit Wrapped(ExpressionSyntax value, ChainFunction function, string task)
    {
        var info = function.Context.Model.GetTypeInfo(value, function.Context.Cancellation);
        var isExact = info.Type is { } type && KnownTypes.Same(type, function.Symbol.ReturnType);
        var factory = isExact ? task + ".FromResult" : $"{task}.FromResult<{function.ReturnType.WithoutTrivia()}>";
        return new NodeEdit(value, node => SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(factory),
            ArgumentWriter.List(new[] { SyntaxFactory.Argument(((ExpressionSyntax)node).WithoutTrivia()) })).WithTriviaFrom(node));
    }

    private static string Completed(string task) => task + ".CompletedTask";
}
