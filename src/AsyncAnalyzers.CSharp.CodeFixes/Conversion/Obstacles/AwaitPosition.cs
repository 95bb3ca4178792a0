using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;

/// <summary>Finds what makes <c>await</c> illegal at one place of a function.</summary>
internal static class AwaitPosition
{
    public static ConversionObstacle Check(SyntaxNode site, SyntaxNode function)
    {
        var child = site;
        for (var node = site.Parent; node is not null && child != function; child = node, node = node.Parent)
        {
            if (Check(node, child, site) is var obstacle and not ConversionObstacle.None)
                return obstacle;
        }

        return IsUnsafe(function) ? ConversionObstacle.UnsafeCode : ConversionObstacle.None;
    }

    private static ConversionObstacle Check(SyntaxNode node, SyntaxNode child, SyntaxNode site) => node switch
    {
        LockStatementSyntax statement when statement.Statement == child => ConversionObstacle.LockBody,
        CatchFilterClauseSyntax => ConversionObstacle.CatchFilter,
        UnsafeStatementSyntax or FixedStatementSyntax => ConversionObstacle.UnsafeCode,
        QueryExpressionSyntax query when !IsAwaitableClause(query, site) => ConversionObstacle.QueryClause,
        AttributeSyntax or ParameterSyntax => ConversionObstacle.NotAFunction,
        _ => ConversionObstacle.None,
    };

    // The source of the first 'from' and of each 'join' run before the query does; everything else is a lambda in disguise.
    private static bool IsAwaitableClause(QueryExpressionSyntax query, SyntaxNode site) =>
        query.FromClause.Expression.Span.Contains(site.Span)
        || query.DescendantNodes(node => node is QueryExpressionSyntax or QueryBodySyntax or QueryContinuationSyntax)
            .OfType<JoinClauseSyntax>()
            .Any(join => join.InExpression.Span.Contains(site.Span));

    private static bool IsUnsafe(SyntaxNode function) =>
        function.AncestorsAndSelf().Any(node => node switch
        {
            MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword),
            LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.UnsafeKeyword),
            UnsafeStatementSyntax => true,
            _ => false,
        });
}
