using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Disposal;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Offload;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Edits that need nothing of the function around them.</summary>
internal static class LocalSites
{
    /// <summary>The edit, or null when the remedy of the fault is to await.</summary>
    public static SiteDraft? Draft(Fault fault, Remedy remedy, PlanningContext context) => (fault.Kind, remedy) switch
    {
        (FaultKind.DropsTask or FaultKind.DropsOffloadedWork, Remedy.Discard) => DroppedTaskSite.Discard(fault, context),
        (FaultKind.BlocksInDispose, _) => AsyncDisposableSite.Draft(fault, context),
        (FaultKind.ReturnsNullTask, _) => NullTaskSite.Draft(fault, context),
        (FaultKind.NeverStartsTask, _) => ColdTaskSite.Draft(fault, context),
        (FaultKind.AwaitsNull, _) => AwaitedNullSite.Draft(fault, context),
        (FaultKind.BecomesAsyncVoid, _) => NestedTaskSite.StartOfAction(fault, context),
        (FaultKind.OffloadsNeedlessly, _) => NeedlessOffloadSite.Draft(fault, context),
        (FaultKind.HoldsUpStart, _) => YieldFirstSite.Draft(fault, context),
        (FaultKind.NestsTask, _) => NestedTaskSite.Draft(fault, context),
        _ => null,
    };
}
