using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>The parts of an expression that make its value null, read from the syntax alone.</summary>
internal static class NullValues
{
    /// <summary>
    /// <c>null</c>, <c>default</c> and <c>?.</c> chains that the value may come from, also behind <c>!</c>: that quiets the
    /// compiler, and null is what comes all the same.
    /// </summary>
    public static IEnumerable<ExpressionSyntax> In(ExpressionSyntax value) =>
        IsNull(value) || MayHaveSources(value) ? Parts(value) : Enumerable.Empty<ExpressionSyntax>();

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax value)
    {
        var open = new Stack<ExpressionSyntax>();
        open.Push(value);
        while (open.Count > 0)
        {
            var part = open.Pop();
            if (IsNull(part))
                yield return part;

            foreach (var next in Sources(part))
                open.Push(next);
        }
    }

    /// <summary>The expression without parentheses, casts and <c>!</c>.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static bool IsNull(ExpressionSyntax part) =>
        part is ConditionalAccessExpressionSyntax or DefaultExpressionSyntax
        || part.IsKind(SyntaxKind.NullLiteralExpression)
        || part.IsKind(SyntaxKind.DefaultLiteralExpression);

    /// <summary>Nearly every value is a name or a call: they cost nothing.</summary>
    private static bool MayHaveSources(ExpressionSyntax value) =>
        value is ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax or SwitchExpressionSyntax or PostfixUnaryExpressionSyntax;

    /// <summary>The parts whose value is that of the whole.</summary>
    private static IEnumerable<ExpressionSyntax> Sources(ExpressionSyntax whole)
    {
        switch (whole)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                yield return parenthesized.Expression;
                break;
            case CastExpressionSyntax cast:
                yield return cast.Expression;
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                yield return suppressed.Operand;
                break;
            case ConditionalExpressionSyntax conditional:
                yield return conditional.WhenTrue;
                yield return conditional.WhenFalse;
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                yield return coalesce.Right;
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                    yield return arm.Expression;
                break;
        }
    }
}
