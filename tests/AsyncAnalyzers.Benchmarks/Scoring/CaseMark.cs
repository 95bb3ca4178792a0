using System.Collections.Immutable;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>What the right answer for a line is: a report in one of these terms. The first term's family counts it.</summary>
internal sealed record CaseMark(int Line, ImmutableArray<string> Terms, MarkKind Kind);

/// <summary>Whether a report is asked for, or would be neither right nor wrong.</summary>
internal enum MarkKind
{
    Expected,
    Arguable,

    /// <summary>Another place of the nearest fault of that term.</summary>
    Also,
}
