using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>Plans the returns of an awaitable-returning function that becomes async.</summary>
internal static class TaskReturns
{
    public static FunctionPlan Plan(SyntaxNode function, IMethodSymbol symbol, PlanningContext context)
    {
        if (!TaskShape.IsBuildable(symbol.ReturnType, context.Facts.Types))
            return FunctionPlan.Blocked(function, ConversionObstacle.UnsupportedReturnType);
        // A null task may be what an overriding or implementing method promises as well; only the returns are looked at.
        var values = Values(function).ToList();
        if (values.Any(value => ReturnedValue.IsNullTask(value, symbol.ReturnType, context)))
            return FunctionPlan.Blocked(function, ConversionObstacle.ReturnsNullTask);

        if (values.Any(value => IsStored(value) && LeavesScope(value, function) && !ReturnedValue.Of(value, symbol.ReturnType, context).IsNothing))
            return FunctionPlan.Blocked(function, ConversionObstacle.ReturnsTaskFromScope);

        var hasResult = symbol.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 };
        var edits = values.SelectMany(value => Edit(function, value, hasResult, symbol.ReturnType, context)).ToList();
        edits.Add(new NodeEdit(function, SignatureWriter.AddAsync));
        return new FunctionPlan(function, AsyncForm.Modifier, ConversionObstacle.None) { Edits = edits.ToImmutableArray() };
    }

    /// <summary>A task that somebody else has started; that of a call belongs to this function.</summary>
    private static bool IsStored(ExpressionSyntax value) => value switch
    {
        SimpleNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => IsStored(parenthesized.Expression),
        ConditionalExpressionSyntax choice => IsStored(choice.WhenTrue) || IsStored(choice.WhenFalse),
        _ => false,
    };

    /// <summary>Whether something ends when the function returns here: a <c>finally</c> runs, a resource is released.</summary>
    private static bool LeavesScope(ExpressionSyntax value, SyntaxNode function) =>
        value.Ancestors().TakeWhile(node => node != function).Any(node => node switch
        {
            TryStatementSyntax guarded => guarded.Finally is not null && guarded.Block.Span.Contains(value.Span),
            UsingStatementSyntax => true,
            BlockSyntax block => block.Statements.Any(statement => statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } && statement.SpanStart < value.SpanStart),
            _ => false,
        });

    /// <summary>The expressions that the function returns, its expression body among them.</summary>
    private static IEnumerable<ExpressionSyntax> Values(SyntaxNode function)
    {
        if (FunctionNode.Body(function) is ExpressionSyntax expression)
            return expression is ThrowExpressionSyntax ? Enumerable.Empty<ExpressionSyntax>() : new[] { expression };
        return FunctionNode.OwnNodes(function).OfType<ReturnStatementSyntax>()
            .Where(statement => statement.Expression is not null)
            .Select(statement => statement.Expression!);
    }

    private static IEnumerable<NodeEdit> Edit(SyntaxNode function, ExpressionSyntax value, bool hasResult, ITypeSymbol returned, PlanningContext context)
    {
        var result = ReturnedValue.Of(value, returned, context);
        if (hasResult || value.Parent is not ReturnStatementSyntax statement)
        {
            // '() => Task.CompletedTask' holds nothing that blocks; beside other code an expression body is awaited as it is.
            yield return new NodeEdit(value, node => result.Write((ExpressionSyntax)node, hasResult));
            yield break;
        }

        var isLast = IsLast(statement, function);
        var layout = Layout.Of(statement, context.EndOfLine);
        yield return new NodeEdit(statement, node => WriteStatement((ReturnStatementSyntax)node, result, isLast, layout));
    }

    private static SyntaxNode WriteStatement(ReturnStatementSyntax statement, ReturnedValue result, bool isLast, Layout layout)
    {
        var done = SyntaxFactory.ReturnStatement(statement.ReturnKeyword.WithTrailingTrivia(), null, statement.SemicolonToken);
        if (result.IsNothing)
            return isLast && !HasText(statement) ? StatementSplicer.Several() : done;

        var semicolon = isLast ? statement.SemicolonToken : SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(layout.EndOfLine);
        var awaited = SyntaxFactory.ExpressionStatement(
            result.Write(statement.Expression!, hasResult: false).WithLeadingTrivia(statement.GetLeadingTrivia()), semicolon);
        if (isLast)
            return awaited;
        return layout.IsEmbedded
            ? layout.Block(awaited, done)
            : StatementSplicer.Several(awaited, done.WithLeadingTrivia(TriviaKeeper.Indentation(statement)));
    }

    private static bool HasText(SyntaxNode node) =>
        node.GetLeadingTrivia().Any(TriviaKeeper.IsText) || node.DescendantTrivia().Any(TriviaKeeper.IsText);

    private static bool IsLast(ReturnStatementSyntax statement, SyntaxNode function) =>
        statement.Parent is BlockSyntax block && block == FunctionNode.Body(function) && block.Statements.Last() == statement;
}
