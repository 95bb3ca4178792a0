using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary><c>ASYNC106</c>: makes the functions of the chain async, from the one that blocks up to the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockingChainFix))]
public sealed class BlockingChainFix : ConversionFix
{
    public BlockingChainFix()
        : base(
            ImmutableArray.Create("ASYNC106"),
            Action("Make the chain async", ChainReach.Chain),
            Action("Make the chain async, and all its callers in the solution", ChainReach.Solution))
    {
    }

    private static FixAction Action(string title, ChainReach reach)
    {
        var filter = new FaultFilter(ImmutableArray.Create(FaultKind.BlocksFurtherDown)) { Reach = reach };
        return new FixAction(title, filter, filter);
    }
}
