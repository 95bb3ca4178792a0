using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop;

/// <summary>
/// <c>ASYNC301</c>, <c>ASYNC302</c>, <c>ASYNC308</c>, <c>ASYNC309</c> and <c>ASYNC311</c>: moves the work to <c>Task.Run</c>. Fix-all moves what is reported.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OffloadFix))]
public sealed class OffloadFix : ConversionFix
{
    private static readonly FaultFilter Move = new(ImmutableArray.Create(FaultKind.ComputesOnEventLoop, FaultKind.CallsExpensively, FaultKind.MayComputeLong, FaultKind.ComputesOnThread, FaultKind.GoesThroughTable));

    public OffloadFix()
        : base(ImmutableArray.Create("ASYNC301", "ASYNC302", "ASYNC308", "ASYNC309", "ASYNC311"), new FixAction("Move the work to 'Task.Run'", Move, Move))
    {
    }
}
