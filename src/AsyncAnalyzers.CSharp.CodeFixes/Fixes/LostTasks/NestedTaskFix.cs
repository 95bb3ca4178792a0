using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC205</c>: <c>Task.Run</c>, <c>Unwrap()</c>, or a second <c>await</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NestedTaskFix))]
public sealed class NestedTaskFix : ConversionFix
{
    private static readonly FaultFilter Filter = new(ImmutableArray.Create(FaultKind.NestsTask));

    public NestedTaskFix()
        : base(ImmutableArray.Create("ASYNC205"), new FixAction("Unwrap the nested task", Filter, Filter))
    {
    }
}
