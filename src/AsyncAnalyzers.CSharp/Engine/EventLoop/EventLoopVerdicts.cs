using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>Decides which work in a code block keeps an event loop from its other work.</summary>
internal sealed class EventLoopVerdicts : FinderVerdicts
{
    /// <summary>The more specific before the more general.</summary>
    private static readonly ImmutableArray<FaultKind> Order = ImmutableArray.Create(
        FaultKind.HoldsUpStart,
        FaultKind.BusyWaits,
        FaultKind.WastesThread,
        FaultKind.OffloadsNeedlessly,
        FaultKind.ParallelBlocks,
        FaultKind.ParallelHoldsThread,
        FaultKind.ComputesOnEventLoop,
        FaultKind.CallsExpensively,
        FaultKind.ComputesOnThread,
        FaultKind.MayComputeLong,
        FaultKind.GoesThroughTable);

    public EventLoopVerdicts(CompilationFacts facts)
        : base(facts, Order, Finders(facts))
    {
    }

    private static FaultFinder[] Finders(CompilationFacts facts)
    {
        var estimator = new WorkEstimator(facts);
        var places = new ComputingPlaces(facts);
        return
        [
            new HeldUpStarts(facts, estimator),
            new BusyWaits(facts),
            new LongRunningAsync(facts),
            new NeedlessOffloads(facts, places),
            new ParallelWork(facts, places),
            new HeavyLoops(facts, estimator, places),
        ];
    }
}
