using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop;

/// <summary><c>ASYNC303</c>: awaits <c>Task.Delay</c> where the loop sleeps.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BusyWaitFix))]
public sealed class BusyWaitFix : ConversionFix
{
    private static readonly FaultFilter Await = new(ImmutableArray.Create(FaultKind.BusyWaits));

    public BusyWaitFix()
        : base(ImmutableArray.Create("ASYNC303"), new FixAction("Await between the looks", Await, Await))
    {
    }
}
