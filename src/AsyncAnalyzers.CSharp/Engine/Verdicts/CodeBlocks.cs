using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>What belongs to the code blocks that the compiler's driver hands out.</summary>
internal static class CodeBlocks
{
    /// <summary>Whether all of a declaration belongs to its own block.</summary>
    public static bool IsWhole(SyntaxNode codeBlock) =>
        codeBlock is not (TypeDeclarationSyntax or CompilationUnitSyntax or BasePropertyDeclarationSyntax);

    /// <summary>
    /// The children of a declaration that are its own. The driver hands out whole declarations, and accessors, members and
    /// global statements have blocks of their own.
    /// </summary>
    public static IEnumerable<SyntaxNode> Parts(SyntaxNode codeBlock) => codeBlock switch
    {
        TypeDeclarationSyntax => codeBlock.ChildNodes().Where(node => node is BaseListSyntax or ParameterListSyntax),
        CompilationUnitSyntax => codeBlock.ChildNodes().Where(node => node is GlobalStatementSyntax),
        _ => codeBlock.ChildNodes().Where(node => node is not AccessorListSyntax),
    };

    /// <summary>The method, accessor, field or property around a position: lambdas and local functions are part of it.</summary>
    public static ISymbol? MemberAt(SemanticModel model, int position, CancellationToken cancellation)
    {
        var symbol = model.GetEnclosingSymbol(position, cancellation);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;

        return symbol;
    }

    /// <summary>The declaration around a node that the driver would hand out.</summary>
    public static SyntaxNode Around(SyntaxNode node)
    {
        var block = node;
        while (block.Parent is { } parent && block is not (AccessorDeclarationSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax))
            block = parent;

        return block;
    }
}
