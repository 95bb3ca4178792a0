using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop;

/// <summary><c>ASYNC304</c> and <c>ASYNC310</c>: moves the call to <c>Task.Run</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParallelWorkFix))]
public sealed class ParallelWorkFix : ConversionFix
{
    private static readonly FaultFilter Move = new(ImmutableArray.Create(FaultKind.ParallelBlocks, FaultKind.ParallelHoldsThread));

    public ParallelWorkFix()
        : base(ImmutableArray.Create("ASYNC304", "ASYNC310"), new FixAction("Move the parallel work to 'Task.Run'", Move, Move))
    {
    }
}
