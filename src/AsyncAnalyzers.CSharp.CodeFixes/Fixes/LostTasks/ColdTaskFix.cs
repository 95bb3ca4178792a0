using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC209</c>: starts the work with <c>Task.Run</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ColdTaskFix))]
public sealed class ColdTaskFix : ConversionFix
{
    private static readonly FaultFilter Start = new(ImmutableArray.Create(FaultKind.NeverStartsTask));

    public ColdTaskFix()
        : base(ImmutableArray.Create("ASYNC209"), new FixAction("Use 'Task.Run'", Start, Start))
    {
    }
}
