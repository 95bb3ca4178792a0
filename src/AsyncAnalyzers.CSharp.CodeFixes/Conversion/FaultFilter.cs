using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>What one action of a fix answers.</summary>
/// <param name="Kinds">The kinds of faults.</param>
/// <param name="Remedy">How they are mended.</param>
internal sealed record FaultFilter(ImmutableArray<FaultKind> Kinds, Remedy Remedy = Remedy.Await)
{
    /// <summary>Faults are mended only where the function is async already.</summary>
    public bool KeepsFunctions { get; init; }

    /// <summary>The function becomes async with its callers, as far as this; null where callers see no change.</summary>
    public ChainReach? Reach { get; init; }

    /// <summary>
    /// In a chain, a caller that cannot await waits for the task: it did so before. Where nobody waited, nobody begins to.
    /// </summary>
    public bool MayWait { get; init; } = true;

    public bool Includes(FaultKind kind) => Kinds.Contains(kind);
}
