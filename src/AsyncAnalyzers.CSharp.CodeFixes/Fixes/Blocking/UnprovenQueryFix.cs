using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC111</c>: awaits the operator; not part of fix-all, since each query wants a look.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnprovenQueryFix))]
public sealed class UnprovenQueryFix : BlockingFix
{
    public UnprovenQueryFix()
        : base("ASYNC111", FaultKind.UnprovenQuery, "Execute the query asynchronously", hasFixAll: false)
    {
    }
}
