using System.Collections.Generic;
using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>How one fault is rewritten, or why not.</summary>
internal sealed record SiteDraft(ConversionObstacle Obstacle, ImmutableArray<NodeEdit> Edits, ImmutableArray<string> Usings)
{
    public bool IsPossible => Obstacle == ConversionObstacle.None;

    public static SiteDraft Blocked(ConversionObstacle obstacle) =>
        new(obstacle, ImmutableArray<NodeEdit>.Empty, ImmutableArray<string>.Empty);

    public static SiteDraft Of(IEnumerable<NodeEdit> edits, IEnumerable<string>? usings = null) =>
        new(ConversionObstacle.None, edits.ToImmutableArray(), usings is null ? ImmutableArray<string>.Empty : usings.ToImmutableArray());
}
