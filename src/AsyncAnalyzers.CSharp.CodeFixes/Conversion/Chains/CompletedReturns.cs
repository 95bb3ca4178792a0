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
    /// <summary>The same for what is given to a parameter: a lambda, or a method by its name.</summary>
    public static IEnumerable<NodeEdit> OfValue(ChainFunction value, string task)
    {
        if (!value.HasBody)
            return new[] { new NodeEdit(value.Node, node => Called((ExpressionSyntax)node, value, task)) };
        return value.Symbol.ReturnsVoid && FunctionNode.Body(value.Node) is ExpressionSyntax and not ThrowExpressionSyntax
            ? new[] { new NodeEdit(value.Node, node => WithBlock((LambdaExpressionSyntax)node, task)) }
            : Edits(value, task);
    }

    // '() => { Save(); return Task.CompletedTask; }'
    private static LambdaExpressionSyntax WithBlock(LambdaExpressionSyntax lambda, string task)
    {
        var expression = lambda.ExpressionBody!;
        var block = SyntaxFactory.Block(
            SyntaxFactory.Token(expression.GetLeadingTrivia(), SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            SyntaxFactory.List(new StatementSyntax[] { SyntaxFactory.ExpressionStatement(expression.WithoutTrivia()).WithTrailingTrivia(SyntaxFactory.Space), Done(task).WithTrailingTrivia(SyntaxFactory.Space) }),
            SyntaxFactory.Token(default, SyntaxKind.CloseBraceToken, expression.GetTrailingTrivia()));
        return lambda.WithBlock(block).WithExpressionBody(null);
    }

    // 'n => Task.FromResult(Square(n))' for 'Square'
    private static ExpressionSyntax Called(ExpressionSyntax method, ChainFunction value, string task)
    {
        var invoke = ((INamedTypeSymbol)value.Context.Model.GetTypeInfo(value.Node, value.Context.Cancellation).ConvertedType!).DelegateInvokeMethod!;
        var parameters = value.Symbol.Parameters;
        var names = parameters.Skip(parameters.Length - invoke.Parameters.Length).Select(parameter => Free(parameter.Name, method)).ToList();
        var call = $"{method.WithoutTrivia()}({string.Join(", ", names)})";
        var result = KnownTypes.Same(invoke.ReturnType, value.Symbol.ReturnType) ? "" : $"<{invoke.ReturnType.ToMinimalDisplayString(value.Context.Model, value.Node.SpanStart)}>";
        var body = invoke.ReturnsVoid ? $"{{ {call}; return {Completed(task)}; }}" : $"{task}.FromResult{result}({call})";
        return SyntaxFactory.ParseExpression((names.Count == 1 ? names[0] : "(" + string.Join(", ", names) + ")") + " => " + body).WithTriviaFrom(method);
    }

    // 'node.Visit' stays that of the node outside, although 'Visit' calls its parameter 'node'.
    private static string Free(string name, ExpressionSyntax method)
    {
        while (method.DescendantTokens().Any(token => token.ValueText == name))
            name += "1";
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

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
        // Of the block of a lambda the compiler does not tell.
        var statements = body.Statements;
        if (statements.Count == 0 || function.Context.Model.AnalyzeControlFlow(statements[0], statements[statements.Count - 1]) is { Succeeded: true, EndPointIsReachable: true })
            yield return new NodeEdit(body, node => Append((BlockSyntax)node, task, function.Context.EndOfLine));
    }

    private static BlockSyntax Append(BlockSyntax block, string task, SyntaxTrivia line)
    {
        var isOneLine = !block.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) && !block.ToString().Contains('\n');
        var indentation = TriviaKeeper.Indentation(block.CloseBraceToken).Add(SyntaxFactory.Whitespace("    "));
        var statement = Done(task);
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
        var factory = isExact ? task + ".FromResult" : $"{task}.FromResult<{ResultOf(function)}>";
        return new NodeEdit(value, node => SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(factory),
            ArgumentWriter.List(new[] { SyntaxFactory.Argument(((ExpressionSyntax)node).WithoutTrivia()) })).WithTriviaFrom(node));
    }

    private static string ResultOf(ChainFunction function)
    {
        if (function.Node is not LambdaExpressionSyntax)
            return function.ReturnType.WithoutTrivia().ToString();
        var type = function.Symbol.ReturnType;
        return type.ToMinimalDisplayString(function.Context.Model, function.Node.SpanStart) + (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "?" : "");
    }

    private static StatementSyntax Done(string task) => SyntaxFactory.ParseStatement("return " + Completed(task) + ";");

    private static string Completed(string task) => task + ".CompletedTask";
}
