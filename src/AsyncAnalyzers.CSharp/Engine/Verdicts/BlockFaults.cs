using System.Collections.Concurrent;
using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// What one family has found in the code blocks that fixes asked about: of a block with ten thousand reports each fix asks.
/// </summary>
internal sealed class BlockFaults
{
    private readonly ConcurrentDictionary<SyntaxNode, Found> _blocks = new();

    /// <summary>
    /// The faults that <paramref name="source"/> finds in a block, found once. Of two threads that have searched the same block the
    /// later one replaces the earlier: they have found the same.
    /// </summary>
    public ImmutableArray<Fault> Of(CodeBlock block, IFaultSource source)
    {
        _blocks.TryGetValue(block.Node, out var before);
        for (var found = before; found is not null; found = found.Before)
        {
            if (ReferenceEquals(found.Owner, block.Owner) || KnownTypes.Same(found.Owner, block.Owner))
                return found.Faults;
        }

        var faults = source.In(block);
        _blocks[block.Node] = new Found(block.Owner, faults, before);
        return faults;
    }

    /// <param name="Owner">The compiler hands out a declaration once for each symbol that it declares.</param>
    /// <param name="Faults">What was found for that owner.</param>
    /// <param name="Before">What was found for another owner of the same declaration.</param>
    private sealed record Found(ISymbol Owner, ImmutableArray<Fault> Faults, Found? Before);
}
