using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>Functions with <c>yield</c>: a call of one runs nothing, its enumeration does.</summary>
internal static class Iterators
{
    private static readonly ConditionalWeakTable<SyntaxNode, object> Known = new();

    public static bool Contains(SyntaxNode declaration) => (bool)Known.GetValue(declaration, node => HasYield(node));

    private static bool HasYield(SyntaxNode declaration) =>
        declaration.DescendantNodes(node => node == declaration || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is YieldStatementSyntax);
}
