using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC102</c>: awaits the async counterpart.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncCounterpartFix))]
public sealed class AsyncCounterpartFix : BlockingFix
{
    public AsyncCounterpartFix()
        : base("ASYNC102", FaultKind.HasCounterpart, "Await the async counterpart")
    {
    }
}
