using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>The edges that a control-flow graph leaves out: from a <c>try</c> to its handlers.</summary>
internal static class TryRegions
{
    /// <summary>The <c>try</c> regions that begin with a block, from the inside out.</summary>
    /// <remarks>The regions of a nested function's graph go on into the graph around it, whose blocks are not ours.</remarks>
    public static IEnumerable<ControlFlowRegion> BeginningAt(BasicBlock block, ControlFlowGraph graph)
    {
        for (var region = block.EnclosingRegion; region is not null && region != graph.Root; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try && region.FirstBlockOrdinal == block.Ordinal)
                yield return region;
        }
    }

    /// <summary>What an exception in a <c>try</c> region may run next: catches, filters with their catches, the <c>finally</c>.</summary>
    public static IEnumerable<ControlFlowRegion> Handlers(ControlFlowRegion guarded) =>
        guarded.EnclosingRegion!.NestedRegions.Where(nested => nested != guarded);

    /// <summary>Where a handler is entered: no edge leads from a filter to its catch either.</summary>
    public static IEnumerable<BasicBlock> Entries(ControlFlowRegion handler, ControlFlowGraph graph)
    {
        yield return graph.Blocks[handler.FirstBlockOrdinal];
        if (handler.Kind != ControlFlowRegionKind.FilterAndHandler)
            yield break;

        foreach (var part in handler.NestedRegions)
            yield return graph.Blocks[part.FirstBlockOrdinal];
    }
}
