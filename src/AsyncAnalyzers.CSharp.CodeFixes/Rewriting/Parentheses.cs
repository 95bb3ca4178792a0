using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Answers where an expression needs parentheses, and writes them without moving trivia.</summary>
internal static class Parentheses
{
    /// <summary>Whether an <c>await</c> in the place of <paramref name="replaced"/> would bind to more than its operand.</summary>
    public static bool NeededForUnary(SyntaxNode replaced) => replaced.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == replaced,
        ElementAccessExpressionSyntax access => access.Expression == replaced,
        InvocationExpressionSyntax invocation => invocation.Expression == replaced,
        ConditionalAccessExpressionSyntax access => access.Expression == replaced,
        PostfixUnaryExpressionSyntax => true,
        _ => false,
    };

    /// <summary>Whether a <c>?:</c> in the place of <paramref name="replaced"/> would be torn apart by what surrounds it.</summary>
    public static bool NeededForConditional(SyntaxNode replaced) => replaced.Parent switch
    {
        EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax => false,
        ArgumentSyntax or ParenthesizedExpressionSyntax or InitializerExpressionSyntax or ExpressionStatementSyntax => false,
        AnonymousFunctionExpressionSyntax => false,
        AssignmentExpressionSyntax assignment => assignment.Right != replaced,
        _ => true,
    };

    /// <summary>Whether an expression can stand before a dot as it is.</summary>
    public static bool IsPrimary(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax or AssignmentExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax => false,
        PrefixUnaryExpressionSyntax or AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax => false,
        SwitchExpressionSyntax or IsPatternExpressionSyntax or RangeExpressionSyntax or WithExpressionSyntax => false,
        ThrowExpressionSyntax or ConditionalAccessExpressionSyntax or RefExpressionSyntax => false,
        _ => true,
    };

    /// <summary>Whether an expression can follow <c>await</c> as it is.</summary>
    public static bool CanBeAwaited(ExpressionSyntax expression) =>
        IsPrimary(expression)
        || expression is CastExpressionSyntax or AwaitExpressionSyntax or PrefixUnaryExpressionSyntax or ConditionalAccessExpressionSyntax;

    /// <summary>Wraps an expression; its outer trivia stays outside.</summary>
    public static ParenthesizedExpressionSyntax Around(ExpressionSyntax expression) =>
        SyntaxFactory.ParenthesizedExpression(
            SyntaxFactory.Token(expression.GetLeadingTrivia(), SyntaxKind.OpenParenToken, default),
            expression.WithoutTrivia(),
            SyntaxFactory.Token(default, SyntaxKind.CloseParenToken, expression.GetTrailingTrivia()));

    /// <summary>The expression, wrapped if it cannot stand before a dot.</summary>
    public static ExpressionSyntax ForReceiver(ExpressionSyntax expression) =>
        IsPrimary(expression) ? expression : Around(expression);
}
