using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary>
/// <c>ASYNC116</c>: puts a <c>DisposeAsync</c> beside a <c>Dispose</c> that waits, and awaits it where <c>using</c> stands.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingDisposeFix))]
public sealed class BlockingDisposeFix : ConversionFix
{
    public BlockingDisposeFix()
        : base(
            ImmutableArray.Create("ASYNC116"),
            Action("Add 'DisposeAsync', and await it where code is async", Remedy.Await),
            Action("Add 'DisposeAsync', and make the functions async that dispose with 'using'", Remedy.AwaitInCallers))
    {
    }

    private static FixAction Action(string title, Remedy remedy)
    {
        var filter = new FaultFilter(ImmutableArray.Create(FaultKind.BlocksInDispose), remedy);
        return new FixAction(title, filter, filter);
    }
}
