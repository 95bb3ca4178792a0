using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC206</c>: makes the function async, so that the scope stays open until the task has completed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnedTooEarlyFix))]
public sealed class ReturnedTooEarlyFix : ConversionFix
{
    private static readonly FaultFilter Await = new(ImmutableArray.Create(FaultKind.ReturnsTooEarly));

    public ReturnedTooEarlyFix()
        : base(ImmutableArray.Create("ASYNC206"), new FixAction("Await the task", Await, Await))
    {
    }
}
