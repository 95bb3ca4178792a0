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
    private static ImmutableArray<SyntaxNode>.Builder? _found;

    // The driver hands a block to one analyzer after the other. Weak, since whoever looks at the block holds what was walked.
    [ThreadStatic]
    private static WeakReference<Walk>? _last;

    // By kind: asked of every node of a program.
    private readonly bool[] _kinds;

    /// <param name="families">For each family the kinds of nodes that it asks for.</param>
    public BlockNodes(params IEnumerable<int>[] families)
    {
        var wanted = families.SelectMany(kinds => kinds).ToList();
        _kinds = new bool[wanted.DefaultIfEmpty().Max() + 1];
        foreach (var kind in wanted)
            _kinds[kind] = true;
    }

    /// <summary>The block itself and what is in it, in source order; nested members belong to code blocks of their own.</summary>
    public Walk Of(SyntaxNode codeBlock)
    {
        var last = _last ??= new WeakReference<Walk>(null!);
        if (!last.TryGetTarget(out var walk) || walk.Block != codeBlock || walk.By != this)
            last.SetTarget(walk = new Walk(this, codeBlock, Walked(codeBlock)));

        return walk;
    }

    private ImmutableArray<SyntaxNode> Walked(SyntaxNode codeBlock)
    {
        var nodes = _found ??= ImmutableArray.CreateBuilder<SyntaxNode>();
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

        var walked = nodes.ToImmutable();
        nodes.Clear();
        return walked;
    }

    private void AddBelow(SyntaxNode part, ImmutableArray<SyntaxNode>.Builder nodes)
    {
        foreach (var node in part.DescendantNodes(MayHoldCode))
            AddWanted(node, nodes);
    }

    private void AddWanted(SyntaxNode node, ImmutableArray<SyntaxNode>.Builder nodes)
    {
        if (node.RawKind < _kinds.Length && _kinds[node.RawKind])
            nodes.Add(node);
    }

    /// <summary>Half of all nodes are names and literals: not to open them halves the walk.</summary>
    private static bool MayHoldCode(SyntaxNode node) =>
        !node.IsKind(SyntaxKind.IdentifierName) && node is not (LiteralExpressionSyntax or PredefinedTypeSyntax or AttributeListSyntax);

    /// <summary>One block, walked.</summary>
    public sealed record Walk(BlockNodes By, SyntaxNode Block, ImmutableArray<SyntaxNode> Nodes);
}
