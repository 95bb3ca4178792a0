using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC114</c>: awaits the async counterpart.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CheapWaitFix))]
public sealed class CheapWaitFix : BlockingFix
{
    public CheapWaitFix()
        : base("ASYNC114", FaultKind.WaitsCheaply, "Await the async counterpart")
    {
    }
}
