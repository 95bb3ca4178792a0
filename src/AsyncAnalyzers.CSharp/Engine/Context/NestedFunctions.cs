using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>Tells what belongs to a function itself and what to a lambda or local function in it.</summary>
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

    /// <summary>Whether a lambda or local function below <paramref name="scope"/> holds the operation.</summary>
    public static bool Contain(IOperation operation, IOperation scope)
    {
        for (var current = operation.Parent; current is not null && current != scope; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
