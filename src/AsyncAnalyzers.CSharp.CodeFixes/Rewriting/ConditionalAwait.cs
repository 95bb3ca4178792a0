using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>
/// Writes the null-safe forms of an await behind <c>?.</c>: <c>await a?.GetAsync()</c> would throw where the synchronous
/// chain gave null.
/// </summary>
internal static class ConditionalAwait
{
    /// <summary>Whether an expression begins with the <c>.member</c> or <c>[index]</c> of a <c>?.</c>.</summary>
    public static bool IsBound(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberBindingExpressionSyntax or ElementBindingExpressionSyntax:
                    return true;
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case InvocationExpressionSyntax invocation:
                    expression = invocation.Expression;
                    break;
                case ElementAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case PostfixUnaryExpressionSyntax postfix:
                    expression = postfix.Operand;
                    break;
                case ConditionalAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>The <c>?.</c> whose right side holds the expression.</summary>
    public static ConditionalAccessExpressionSyntax? Host(SyntaxNode expression) =>
        expression.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.Span.Contains(expression.Span));

    /// <summary>The whole chain of <c>?.</c> that <paramref name="host"/> is a link of.</summary>
    public static ConditionalAccessExpressionSyntax Outermost(ConditionalAccessExpressionSyntax host)
    {
        while (host.Parent is ConditionalAccessExpressionSyntax outer && outer.WhenNotNull == host)
            host = outer;
        return host;
    }

    /// <summary>The chain up to the awaitable: <c>a?.GetAsync()</c>.</summary>
    public static ExpressionSyntax Tested(ConditionalAccessExpressionSyntax chain, ExpressionSyntax site, ExpressionSyntax? awaitable)
    {
        var host = Host(site)!;
        if (awaitable is not null)
            return chain.ReplaceNode(host.WhenNotNull, awaitable.WithoutTrivia()).WithoutTrivia();
        return (host == chain ? chain.Expression : chain.ReplaceNode(host, host.Expression)).WithoutTrivia();
    }

    /// <summary>What the chain does with the awaited value, the value awaited from <paramref name="name"/>.</summary>
    public static ExpressionSyntax Rest(ExpressionSyntax site, ExpressionSyntax name)
    {
        var awaited = AwaitWriter.Await(name, Parentheses.NeededForUnary(site));
        var host = Host(site)!;
        return host.WhenNotNull == site ? awaited : host.WhenNotNull.ReplaceNode(site, awaited).WithoutTrivia();
    }

    /// <summary><c>tested is { } name ? rest : none</c></summary>
    public static ExpressionSyntax Choose(ExpressionSyntax tested, string name, ExpressionSyntax rest, string none)
    {
        var pattern = (ConditionalExpressionSyntax)SyntaxFactory.ParseExpression($"t is {{ }} {name} ? r : {none}");
        var test = (IsPatternExpressionSyntax)pattern.Condition;
        return pattern
            .WithCondition(test.WithExpression(Operand(tested).WithTrailingTrivia(SyntaxFactory.Space)))
            .WithWhenTrue(rest.WithTrailingTrivia(SyntaxFactory.Space));
    }

    /// <summary><c>if (tested is { } name) rest;</c> on two lines, or on the one that it shares with others.</summary>
    public static StatementSyntax Guard(ExpressionStatementSyntax statement, ExpressionSyntax tested, string name, ExpressionSyntax rest, SyntaxTrivia? line)
    {
        var guard = (IfStatementSyntax)SyntaxFactory.ParseStatement($"if (t is {{ }} {name}) r;");
        var test = (IsPatternExpressionSyntax)guard.Condition;
        var indentation = line is null ? default : TriviaKeeper.Indentation(statement).Add(SyntaxFactory.Whitespace("    "));
        return guard
            .WithCondition(test.WithExpression(Operand(tested).WithTrailingTrivia(SyntaxFactory.Space)))
            .WithCloseParenToken(SyntaxFactory.Token(default, SyntaxKind.CloseParenToken, SyntaxFactory.TriviaList(line ?? SyntaxFactory.Space)))
            .WithStatement(SyntaxFactory.ExpressionStatement(rest.WithoutTrivia()).WithLeadingTrivia(indentation))
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia());
    }

    /// <summary><c>tested ?? none</c> in parentheses.</summary>
    public static ExpressionSyntax OrElse(ExpressionSyntax tested, ExpressionSyntax none)
    {
        var pattern = (BinaryExpressionSyntax)SyntaxFactory.ParseExpression("t ?? n");
        return Parentheses.Around(pattern.WithLeft(Operand(tested).WithTrailingTrivia(SyntaxFactory.Space)).WithRight(none));
    }

    private static ExpressionSyntax Operand(ExpressionSyntax tested) =>
        Parentheses.IsPrimary(tested) || tested is ConditionalAccessExpressionSyntax ? tested : Parentheses.Around(tested);
}
