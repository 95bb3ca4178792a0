using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>The nodes of code blocks that some family looks at: a block is walked once for all of them.</summary>
internal sealed class BlockNodes
{
    // One list for each thread: blocks are many, and most have few nodes that somebody wants.
    [ThreadStatic]
    private static List<SyntaxNode>? _found;

    private readonly HashSet<int> _kinds;

    /// <param name="families">For each family the kinds of nodes that it asks for.</param>
    public BlockNodes(params IEnumerable<int>[] families) => _kinds = new HashSet<int>(families.SelectMany(kinds => kinds));

    /// <summary>The block itself and what is in it, in source order; nested members belong to code blocks of their own.</summary>
    public ImmutableArray<SyntaxNode> Of(SyntaxNode codeBlock)
    {
        var nodes = _found ??= new List<SyntaxNode>();
        nodes.Clear();
        AddWanted(codeBlock, nodes);
        if (CodeBlocks.IsWhole(codeBlock))
        {
            AddBelow(codeBlock, nodes);
        }
        else
        {
            foreach (var part in CodeBlocks.Parts(codeBlock))
            {
                AddWanted(part, nodes);
                AddBelow(part, nodes);
            }
        }

        var walked = nodes.ToImmutableArray();
        nodes.Clear();
        return walked;
    }

    private void AddBelow(SyntaxNode part, List<SyntaxNode> nodes)
    {
        foreach (var node in part.DescendantNodes(MayHoldCode))
            AddWanted(node, nodes);
    }

    private void AddWanted(SyntaxNode node, List<SyntaxNode> nodes)
    {
        if (_kinds.Contains(node.RawKind))
            nodes.Add(node);
    }

    /// <summary>Half of all nodes are names and literals: not to open them halves the walk.</summary>
    private static bool MayHoldCode(SyntaxNode node) =>
        !node.IsKind(SyntaxKind.IdentifierName) && node is not (LiteralExpressionSyntax or PredefinedTypeSyntax or AttributeListSyntax);
}
