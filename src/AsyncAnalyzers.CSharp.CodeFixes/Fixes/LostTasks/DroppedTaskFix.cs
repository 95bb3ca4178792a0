using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary>
/// <c>ASYNC201</c> and the compiler's CS4014: awaits the task, or discards it with <c>_ =</c>. Fix-all awaits in functions
/// that are async already, and never discards: whether a task may be dropped is for a person to say.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DroppedTaskFix))]
public sealed class DroppedTaskFix : ConversionFix
{
    private static readonly FaultFilter Await = new(ImmutableArray.Create(FaultKind.DropsTask));
    private static readonly FaultFilter Discard = new(ImmutableArray.Create(FaultKind.DropsTask, FaultKind.DropsOffloadedWork), Remedy.Discard);

    public DroppedTaskFix()
        : base(
            ImmutableArray.Create("ASYNC201", "ASYNC216", "CS4014"),
            new FixAction("Use 'await'", Await, Await with { KeepsFunctions = true }),
            new FixAction("Use 'await', and make the function and its callers async", Await with { Reach = ChainReach.Solution, MayWait = false }, Await with { KeepsFunctions = true }),
            new FixAction("Discard the task with '_ ='", Discard, FixAll: null))
    {
    }
}
