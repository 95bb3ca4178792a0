using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC212</c>: awaits only where there is a task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitedNullFix))]
public sealed class AwaitedNullFix : ConversionFix
{
    private static readonly FaultFilter Guard = new(ImmutableArray.Create(FaultKind.AwaitsNull));

    public AwaitedNullFix()
        : base(ImmutableArray.Create("ASYNC212"), new FixAction("Await only where there is a task", Guard, Guard))
    {
    }
}
