using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop;

/// <summary><c>ASYNC306</c>: writes <c>await Task.Yield()</c> before the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HeldUpStartFix))]
public sealed class HeldUpStartFix : ConversionFix
{
    private static readonly FaultFilter Mend = new(ImmutableArray.Create(FaultKind.HoldsUpStart));

    public HeldUpStartFix()
        : base(ImmutableArray.Create("ASYNC306"), new FixAction("Yield to the host first", Mend, Mend))
    {
    }
}
