using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
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
    private const int Families = 3;

    private readonly ConcurrentDictionary<SyntaxNode, Walked> _waiting = new();
    private readonly HashSet<int> _kinds;

    /// <param name="kinds">The kinds of nodes that the families ask for.</param>
    public BlockNodes(IEnumerable<int> kinds) => _kinds = new HashSet<int>(kinds);

    /// <summary>The block itself and what is in it, in source order; nested members belong to code blocks of their own.</summary>
    public ImmutableArray<SyntaxNode> Of(SyntaxNode codeBlock)
    {
        if (_waiting.TryGetValue(codeBlock, out var known))
        {
            if (Interlocked.Decrement(ref known.Askers) == 0)
                _waiting.TryRemove(codeBlock, out _);
            return known.Nodes;
        }

        var nodes = ImmutableArray.CreateBuilder<SyntaxNode>();
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

        var found = nodes.ToImmutable();
        _waiting.TryAdd(codeBlock, new Walked(found));
        return found;
    }

    private void AddBelow(SyntaxNode part, ImmutableArray<SyntaxNode>.Builder nodes)
    {
        foreach (var node in part.DescendantNodes(MayHoldCode))
            AddWanted(node, nodes);
    }

    private void AddWanted(SyntaxNode node, ImmutableArray<SyntaxNode>.Builder nodes)
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
        public int Askers = Families - 1;

        public Walked(ImmutableArray<SyntaxNode> nodes) => Nodes = nodes;

        public ImmutableArray<SyntaxNode> Nodes { get; }
    }
}
