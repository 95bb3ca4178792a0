using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC103</c>: writes the replacement that the catalogue gives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingPrimitiveFix))]
public sealed class BlockingPrimitiveFix : BlockingFix
{
    public BlockingPrimitiveFix()
        : base("ASYNC103", FaultKind.BlocksOnPrimitive, "Use the asynchronous wait")
    {
    }
}
