using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC207</c>: returns a completed task in the place of null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullTaskFix))]
public sealed class NullTaskFix : ConversionFix
{
    private static readonly FaultFilter Complete = new(ImmutableArray.Create(FaultKind.ReturnsNullTask));

    public NullTaskFix()
        : base(ImmutableArray.Create("ASYNC207"), new FixAction("Return a completed task", Complete, Complete))
    {
    }
}
