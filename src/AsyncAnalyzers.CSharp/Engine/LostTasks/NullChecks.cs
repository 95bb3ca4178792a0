using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Whether what stands before a <c>?.</c> was tested for null already, so that the <c>?.</c> never gives null.</summary>
internal static class NullChecks
{
    public static bool Precede(ConditionalAccessExpressionSyntax chain, CodeBlock block)
    {
        // Of several links each would need its own test.
        if (chain.WhenNotNull.DescendantNodesAndSelf().Any(node => node is ConditionalAccessExpressionSyntax))
            return false;

        return IsKnownToTheCompiler(chain.Expression, block) || IsTestedAbove(chain);
    }

    /// <summary>Declared as something that may be null, and not null here: somebody tested it.</summary>
    private static bool IsKnownToTheCompiler(ExpressionSyntax receiver, CodeBlock block)
    {
        var declared = block.Model.GetSymbolInfo(receiver, block.Cancellation).Symbol switch
        {
            ILocalSymbol local => local.Type.NullableAnnotation,
            IParameterSymbol parameter => parameter.Type.NullableAnnotation,
            IFieldSymbol field => field.Type.NullableAnnotation,
            IPropertySymbol property => property.Type.NullableAnnotation,
            _ => NullableAnnotation.None,
        };
        return declared == NullableAnnotation.Annotated
            && block.Model.GetTypeInfo(receiver, block.Cancellation).Nullability.FlowState == NullableFlowState.NotNull;
    }

    private static bool IsTestedAbove(ConditionalAccessExpressionSyntax chain)
    {
        SyntaxNode child = chain;
        for (var node = chain.Parent; node is not null and not MemberDeclarationSyntax and not AnonymousFunctionExpressionSyntax; child = node, node = node.Parent)
        {
            if (IsTestedIn(node, child, chain.Expression))
                return true;
        }

        return false;
    }

    private static bool IsTestedIn(SyntaxNode node, SyntaxNode child, ExpressionSyntax receiver) => node switch
    {
        ConditionalExpressionSyntax choice => (child == choice.WhenTrue && Says(choice.Condition, receiver, isNull: false)) || (child == choice.WhenFalse && Says(choice.Condition, receiver, isNull: true)),
        IfStatementSyntax choice => (child == choice.Statement && Says(choice.Condition, receiver, isNull: false)) || (child == choice.Else && Says(choice.Condition, receiver, isNull: true)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => child == both.Right && Says(both.Left, receiver, isNull: false),
        BlockSyntax block => block.Statements.TakeWhile(statement => statement != child).Any(statement => LeavesWithout(statement, receiver)),
        _ => false,
    };

    /// <summary><c>if (receiver == null) return;</c></summary>
    private static bool LeavesWithout(StatementSyntax statement, ExpressionSyntax receiver) =>
        statement is IfStatementSyntax { Else: null } test
        && Says(test.Condition, receiver, isNull: true)
        && (test.Statement as BlockSyntax is { Statements.Count: > 0 } body ? body.Statements.Last() : test.Statement)
            is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;

    /// <summary>Whether a condition, or for a test against null one of those joined by <c>&amp;&amp;</c>, is that test of the receiver.</summary>
    private static bool Says(ExpressionSyntax condition, ExpressionSyntax receiver, bool isNull)
    {
        var joint = isNull ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression;
        condition = NullValues.Bare(condition);
        while (condition is BinaryExpressionSyntax binary && binary.IsKind(joint))
        {
            if (IsTest(NullValues.Bare(binary.Right), receiver, isNull))
                return true;
            condition = NullValues.Bare(binary.Left);
        }

        return IsTest(condition, receiver, isNull);
    }

    private static bool IsTest(ExpressionSyntax condition, ExpressionSyntax receiver, bool isNull) => condition switch
    {
        BinaryExpressionSyntax binary when binary.IsKind(isNull ? SyntaxKind.EqualsExpression : SyntaxKind.NotEqualsExpression) =>
            binary.Right.IsKind(SyntaxKind.NullLiteralExpression) && IsSame(binary.Left, receiver),
        IsPatternExpressionSyntax test => IsSame(test.Expression, receiver) && (isNull ? IsNull(test.Pattern) : IsNotNull(test.Pattern)),
        _ => false,
    };

    private static bool IsNull(PatternSyntax pattern) => pattern is ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression };

    private static bool IsNotNull(PatternSyntax pattern) => pattern switch
    {
        UnaryPatternSyntax negated => IsNull(negated.Pattern),
        RecursivePatternSyntax or DeclarationPatternSyntax => true,
        _ => false,
    };

    private static bool IsSame(ExpressionSyntax left, ExpressionSyntax right) => SyntaxFactory.AreEquivalent(NullValues.Bare(left), right);
}
