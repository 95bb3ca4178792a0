using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Places where the advice could not be followed.</summary>
internal static class QuietPlaces
{
    /// <summary>The language forbids <c>await</c> here: lock bodies, exception filters, most query clauses, unsafe code.</summary>
    public static bool CannotAwait(IOperation operation)
    {
        for (SyntaxNode? node = operation.Syntax, child = null; node is not null; child = node, node = node.Parent)
        {
            switch (node)
            {
                case LockStatementSyntax statement when child == statement.Statement:
                case CatchFilterClauseSyntax or UnsafeStatementSyntax or FixedStatementSyntax:
                    return true;
                case QueryClauseSyntax clause when !IsFirstSource(clause, child):
                case SelectOrGroupClauseSyntax:
                    return true;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax:
                    return HasUnsafe(node);
            }
        }

        return false;
    }

    private static bool IsFirstSource(QueryClauseSyntax clause, SyntaxNode? child) => clause switch
    {
        FromClauseSyntax { Parent: QueryExpressionSyntax } from => child == from.Expression,
        JoinClauseSyntax join => child == join.InExpression,
        _ => false,
    };

    private static bool HasUnsafe(SyntaxNode function) => function switch
    {
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        _ => false,
    };
}
