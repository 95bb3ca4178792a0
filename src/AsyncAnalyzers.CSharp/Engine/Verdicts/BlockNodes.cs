using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// The nodes of code blocks that some family looks at. A block is walked once for all families: the first one that asks
/// leaves its nodes for the others, and the last takes them away.
/// </summary>
internal sealed class BlockNodes
{
    // One list for each thread: blocks are many, and most have few nodes that somebody wants.
    [ThreadStatic]
    private static List<SyntaxNode>? _found;

    private readonly ConcurrentDictionary<SyntaxNode, Walked> _waiting = new();
    private readonly HashSet<int> _kinds;
    private readonly int _families;

    /// <param name="families">For each family the kinds of nodes that it asks for.</param>
    public BlockNodes(params IEnumerable<int>[] families)
    {
        _kinds = new HashSet<int>(families.SelectMany(kinds => kinds));
        _families = families.Length;
    }

    /// <summary>The block itself and what is in it, in source order; nested members belong to code blocks of their own.</summary>
    public ImmutableArray<SyntaxNode> Of(SyntaxNode codeBlock)
    {
        if (_waiting.TryGetValue(codeBlock, out var known))
        {
            if (Interlocked.Decrement(ref known.Askers) == 0)
                _waiting.TryRemove(codeBlock, out _);
            return known.Nodes;
        }

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

        var walked = new Walked(nodes.ToImmutableArray(), _families - 1);
        nodes.Clear();
        _waiting.TryAdd(codeBlock, walked);
        return walked.Nodes;
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

    private sealed class Walked
    {
        /// <summary>How many families have still to ask.</summary>
        public int Askers;

        public Walked(ImmutableArray<SyntaxNode> nodes, int askers)
        {
            Nodes = nodes;
            Askers = askers;
        }

        public ImmutableArray<SyntaxNode> Nodes { get; }
    }
}
