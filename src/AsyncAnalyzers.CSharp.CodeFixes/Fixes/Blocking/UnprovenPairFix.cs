using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC113</c>: awaits the counterpart; not part of fix-all, since each pair wants a look.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnprovenPairFix))]
public sealed class UnprovenPairFix : BlockingFix
{
    public UnprovenPairFix()
        : base("ASYNC113", FaultKind.MayHaveCounterpart, "Await the async counterpart", hasFixAll: false)
    {
    }
}
