using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Decides which tasks are lost in a code block.</summary>
internal sealed class LostTaskVerdicts : FinderVerdicts
{
    /// <summary>The more specific before the more general.</summary>
    private static readonly ImmutableArray<FaultKind> Order = ImmutableArray.Create(
        FaultKind.NestsTask,
        FaultKind.NeverStartsTask,
        FaultKind.UsesTaskAsValue,
        FaultKind.ReturnsTooEarly,
        FaultKind.OutlivesDisposable,
        FaultKind.ReusesValueTask,
        FaultKind.LosesQueriedTasks,
        FaultKind.LosesTask,
        FaultKind.LosesTaskOnPath,
        FaultKind.DropsOffloadedWork,
        FaultKind.DropsTask,
        FaultKind.ReturnsNullTask,
        FaultKind.BecomesAsyncVoid,
        FaultKind.IsAsyncVoid,
        FaultKind.AwaitsNull,
        FaultKind.DiscardsTask);

    public LostTaskVerdicts(CompilationFacts facts)
        : base(facts, Order, Finders(facts))
    {
    }

    private static FaultFinder[] Finders(CompilationFacts facts)
    {
        var meant = new MeantDrops(facts);
        var secondUses = new SingleUseFlows(facts);
        var reasons = new AsyncVoidReasons(facts, meant);
        var targets = new AsyncVoidTargets(facts, reasons);
        return
        [
            new DroppedTasks(facts, meant, targets),
            new KeptTasks(facts, new TaskFlows(facts), secondUses, meant),
            new DiscardedTasks(facts, meant),
            new NestedTasks(facts),
            new AsyncVoidDelegates(facts, reasons, targets),
            new AsyncVoidFunctions(facts, reasons),
            new NullTasks(facts),
            new UnawaitedQueries(facts),
            new AwaitedNulls(facts),
            new ColdTasks(facts),
            new ReturnedTooEarly(facts),
            new OutlivedDisposables(facts),
            new SecondUses(facts, secondUses),
            new TasksAsValues(facts),
        ];
    }
}
