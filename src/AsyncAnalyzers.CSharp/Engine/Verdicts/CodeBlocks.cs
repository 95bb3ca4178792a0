using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>What belongs to the code blocks that the compiler's driver hands out.</summary>
internal static class CodeBlocks
{
    /// <summary>The nodes of a block in source order; those of nested members belong to code blocks of their own.</summary>
    public static IEnumerable<SyntaxNode> Nodes(SyntaxNode codeBlock) =>
        codeBlock.DescendantNodes(node => node == codeBlock || IsInBlock(node, codeBlock)).Where(node => IsInBlock(node, codeBlock));

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

    /// <summary>The driver hands out whole declarations: accessors, members and base lists of which have blocks of their own.</summary>
    private static bool IsInBlock(SyntaxNode node, SyntaxNode codeBlock) => node.Parent == codeBlock
        ? codeBlock switch
        {
            TypeDeclarationSyntax => node is BaseListSyntax or ParameterListSyntax,
            CompilationUnitSyntax => node is GlobalStatementSyntax,
            BasePropertyDeclarationSyntax => node is not AccessorListSyntax,
            _ => true,
        }
        : node is not BaseTypeDeclarationSyntax;
}
