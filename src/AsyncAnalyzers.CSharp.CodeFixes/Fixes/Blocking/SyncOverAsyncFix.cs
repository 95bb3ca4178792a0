using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC105</c>: puts a <c>DisposeAsync</c> beside a <c>Dispose</c> that waits. The other places have no fix.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SyncOverAsyncFix))]
public sealed class SyncOverAsyncFix : ConversionFix
{
    private static readonly FaultFilter Filter = new(ImmutableArray.Create(FaultKind.BlocksInPlace));

    public SyncOverAsyncFix()
        : base(ImmutableArray.Create("ASYNC105"), new FixAction("Add 'DisposeAsync', which awaits", Filter, Filter))
    {
    }
}
