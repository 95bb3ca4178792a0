using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// What one family has found in the code blocks of a compilation. It is kept by owner, too: the compiler hands out a
/// declaration once for each symbol that it declares. Every analyzer of the family asks, so asking allocates nothing.
/// </summary>
internal sealed class BlockFaults
{
    private readonly ConcurrentDictionary<(SyntaxNode Block, ISymbol Owner), ImmutableArray<Fault>> _faults = new();

    public bool TryGet(SyntaxNode block, ISymbol owner, out ImmutableArray<Fault> faults) => _faults.TryGetValue((block, owner), out faults);

    /// <summary>Two threads may search the same block; the first answer stays.</summary>
    public ImmutableArray<Fault> Keep(SyntaxNode block, ISymbol owner, ImmutableArray<Fault> faults) => _faults.GetOrAdd((block, owner), faults);
}
