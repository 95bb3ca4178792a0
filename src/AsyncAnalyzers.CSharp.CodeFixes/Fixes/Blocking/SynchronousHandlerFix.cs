using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC110</c>: converts the whole handler in one go.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SynchronousHandlerFix))]
public sealed class SynchronousHandlerFix : BlockingFix
{
    public SynchronousHandlerFix()
        : base("ASYNC110", FaultKind.HandlerCouldBeAsync, "Await the async counterparts")
    {
    }
}
