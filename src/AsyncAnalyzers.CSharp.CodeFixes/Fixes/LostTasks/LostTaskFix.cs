using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC202</c> and <c>ASYNC208</c>: awaits the task, or all tasks of the query, where they are started.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostTaskFix))]
public sealed class LostTaskFix : ConversionFix
{
    private static readonly FaultFilter Await = new(ImmutableArray.Create(FaultKind.LosesTask, FaultKind.LosesQueriedTasks));

    public LostTaskFix()
        : base(ImmutableArray.Create("ASYNC202", "ASYNC208"), new FixAction("Await it here", Await, Await with { KeepsFunctions = true }))
    {
    }
}
