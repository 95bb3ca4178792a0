using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC107</c>: awaits the task, as the fix of <c>ASYNC101</c> does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoopDeadlockFix))]
public sealed class LoopDeadlockFix : BlockingFix
{
    public LoopDeadlockFix()
        : base("ASYNC107", FaultKind.DeadlocksLoop, "Use 'await'")
    {
    }
}
