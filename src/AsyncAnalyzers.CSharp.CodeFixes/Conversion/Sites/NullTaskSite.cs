using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Puts a completed task in the place of null (<c>ASYNC207</c>).</summary>
internal static class NullTaskSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context) =>
        fault.Context.Function?.ReturnType is INamedTypeSymbol task
            ? Draft((ExpressionSyntax)fault.Operation.Syntax, task, context)
            : SiteDraft.Blocked(ConversionObstacle.NoReplacement);

    /// <summary>A completed task for <paramref name="part"/>, or behind the <c>?.</c> chain that it is.</summary>
    public static SiteDraft Draft(ExpressionSyntax part, INamedTypeSymbol task, PlanningContext context)
    {
        var names = context.NamesAt(part);
        if (CompletedTask.For(task, context, part, names) is not { } completed)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (part is ConditionalAccessExpressionSyntax chain)
            return Behind(chain, completed, names);

        // '(Task<int>)null' goes as a whole: the cast of another task could fail.
        var replaced = part;
        while (replaced.Parent is CastExpressionSyntax or ParenthesizedExpressionSyntax || replaced.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
            replaced = (ExpressionSyntax)replaced.Parent;
        if (replaced.DescendantTrivia().Any(trivia => TriviaKeeper.IsText(trivia) && replaced.Span.Contains(trivia.Span)))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        return SiteDraft.Of(new[] { new NodeEdit(replaced, node => completed.WithTriviaFrom(node)) }, names.Usings);
    }

    private static SiteDraft Behind(ConditionalAccessExpressionSyntax chain, ExpressionSyntax completed, NameScope names)
    {
        // Behind '??' there is nothing left for '!' to say.
        var replaced = chain.Parent is PostfixUnaryExpressionSyntax suppressed && suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? suppressed : (ExpressionSyntax)chain;
        var isOperand = replaced.Parent is CastExpressionSyntax or BinaryExpressionSyntax or AwaitExpressionSyntax;
        return SiteDraft.Of(new[] { new NodeEdit(replaced, node => Write((node as PostfixUnaryExpressionSyntax)?.Operand ?? node, completed, isOperand)) }, names.Usings);
    }

    private static ExpressionSyntax Write(SyntaxNode chain, ExpressionSyntax completed, bool isOperand)
    {
        var either = ConditionalAwait.OrElse((ExpressionSyntax)chain.WithoutTrivia(), completed);
        return (isOperand ? either : ((ParenthesizedExpressionSyntax)either).Expression).WithTriviaFrom(chain);
    }
}
