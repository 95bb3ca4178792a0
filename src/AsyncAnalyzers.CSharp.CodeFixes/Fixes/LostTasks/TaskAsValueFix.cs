using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC213</c>: awaits the task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskAsValueFix))]
public sealed class TaskAsValueFix : ConversionFix
{
    private static readonly FaultFilter Await = new(ImmutableArray.Create(FaultKind.UsesTaskAsValue));

    public TaskAsValueFix()
        : base(ImmutableArray.Create("ASYNC213"), new FixAction("Use 'await'", Await, Await))
    {
    }
}
