using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC214</c>: awaits the task where it is dropped. One that is kept for later has no fix: the awaits would run one after the other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutlivedDisposableFix))]
public sealed class OutlivedDisposableFix : ConversionFix
{
    private static readonly FaultFilter Await = new(ImmutableArray.Create(FaultKind.OutlivesDisposable));

    public OutlivedDisposableFix()
        : base(ImmutableArray.Create("ASYNC214"), new FixAction("Use 'await'", Await, Await with { KeepsFunctions = true }))
    {
    }
}
