using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC101</c>: awaits the task.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingOnTaskFix))]
public sealed class BlockingOnTaskFix : BlockingFix
{
    public BlockingOnTaskFix()
        : base("ASYNC101", FaultKind.BlocksOnTask, "Use 'await'")
    {
    }
}
