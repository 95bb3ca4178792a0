using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC104</c>: awaits the disposal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncDisposalFix))]
public sealed class AsyncDisposalFix : BlockingFix
{
    public AsyncDisposalFix()
        : base("ASYNC104", FaultKind.DisposesSynchronously, "Dispose asynchronously")
    {
    }
}
