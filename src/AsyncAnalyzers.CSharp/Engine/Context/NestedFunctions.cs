using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>Lambdas and local functions, by syntax.</summary>
internal static class NestedFunctions
{
    public static bool Is(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>The innermost lambda or local function around a node, or null where the block itself is its function.</summary>
    public static SyntaxNode? Around(SyntaxNode node, SyntaxNode block)
    {
        for (var current = node.Parent; current is not null && current != block; current = current.Parent)
        {
            if (Is(current))
                return current;
        }

        return null;
    }
}
