using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC108</c>: enumerates asynchronously.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncEnumerationFix))]
public sealed class AsyncEnumerationFix : BlockingFix
{
    public AsyncEnumerationFix()
        : base("ASYNC108", FaultKind.EnumeratesSynchronously, "Enumerate asynchronously")
    {
    }
}
