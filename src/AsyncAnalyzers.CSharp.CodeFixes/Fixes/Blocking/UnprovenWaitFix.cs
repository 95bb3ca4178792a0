using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC115</c>: awaits the task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnprovenWaitFix))]
public sealed class UnprovenWaitFix : BlockingFix
{
    public UnprovenWaitFix()
        : base("ASYNC115", FaultKind.MayBlockOnTask, "Use 'await'")
    {
    }
}
