using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Finds functions in syntax and what belongs to them alone.</summary>
internal static class FunctionNode
{
    /// <summary>The innermost function around a node; an initializer or a compilation unit when there is none.</summary>
    public static SyntaxNode Around(SyntaxNode node)
    {
        var child = node;
        for (var current = node.Parent; current is not null; child = current, current = current.Parent)
        {
            if (IsBoundary(current) && !IsOutsideBody(current, child))
                return current;
        }

        return child;
    }

    /// <summary>The nodes of a function, nested functions left out (their own node is given).</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || !IsNested(node));

    /// <summary>The block or the expression that a function runs.</summary>
    public static SyntaxNode? Body(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression,
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        _ => null,
    };

    /// <summary>Whether a lambda is given to a field, a property or an event: it may run when the token of this call is long cancelled.</summary>
    public static bool IsKept(SyntaxNode lambda) => lambda is AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax };

    private static bool IsNested(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or TypeDeclarationSyntax;

    private static bool IsBoundary(SyntaxNode node) => node
        is BaseMethodDeclarationSyntax
        or AccessorDeclarationSyntax
        or LocalFunctionStatementSyntax
        or AnonymousFunctionExpressionSyntax
        or BasePropertyDeclarationSyntax
        or BaseFieldDeclarationSyntax
        or EnumMemberDeclarationSyntax
        or TypeDeclarationSyntax
        or CompilationUnitSyntax;

    // Default values and attributes of a lambda or local function are constants, not its body; either way nothing awaits there.
    private static bool IsOutsideBody(SyntaxNode boundary, SyntaxNode child) =>
        boundary is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        && child.AncestorsAndSelf().TakeWhile(node => node != boundary).Any(node => node is ParameterListSyntax or AttributeListSyntax);
}
