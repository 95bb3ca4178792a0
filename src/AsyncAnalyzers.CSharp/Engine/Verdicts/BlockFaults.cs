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

    public bool TryGet(SyntaxNode block, ISymbol owner, out ImmutableArray<Fault> faults)
    {
        _blocks.TryGetValue(block, out var found);
        while (found is not null && !ReferenceEquals(found.Owner, owner) && !KnownTypes.Same(found.Owner, owner))
            found = found.Before;

        faults = found is null ? default : found.Faults;
        return found is not null;
    }

    /// <summary>Of two threads that have searched the same block the later one replaces the earlier: they have found the same.</summary>
    public ImmutableArray<Fault> Keep(SyntaxNode block, ISymbol owner, ImmutableArray<Fault> faults)
    {
        _blocks.TryGetValue(block, out var before);
        _blocks[block] = new Found(owner, faults, before);
        return faults;
    }

    /// <param name="Owner">The compiler hands out a declaration once for each symbol that it declares.</param>
    /// <param name="Faults">What was found for that owner.</param>
    /// <param name="Before">What was found for another owner of the same declaration.</param>
    private sealed record Found(ISymbol Owner, ImmutableArray<Fault> Faults, Found? Before);
}
