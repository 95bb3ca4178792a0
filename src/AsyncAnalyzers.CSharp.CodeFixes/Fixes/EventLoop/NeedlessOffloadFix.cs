using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop;

/// <summary><c>ASYNC305</c>: takes the asynchronous call out of <c>Task.Run</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeedlessOffloadFix))]
public sealed class NeedlessOffloadFix : ConversionFix
{
    private static readonly FaultFilter Mend = new(ImmutableArray.Create(FaultKind.OffloadsNeedlessly));

    public NeedlessOffloadFix()
        : base(ImmutableArray.Create("ASYNC305"), new FixAction("Remove the 'Task.Run'", Mend, Mend))
    {
    }
}
