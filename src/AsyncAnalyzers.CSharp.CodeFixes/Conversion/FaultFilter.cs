using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>The kinds of faults that one fix answers.</summary>
internal sealed record FaultFilter(ImmutableArray<FaultKind> Kinds)
{
    public bool Includes(FaultKind kind) => Kinds.Contains(kind);
}
