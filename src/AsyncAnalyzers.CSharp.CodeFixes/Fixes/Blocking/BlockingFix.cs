using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary>
/// A fix of the Blocking family: awaits. Where synchronous callers keep a handler from becoming async, a second action takes
/// them along.
/// </summary>
public abstract class BlockingFix : ConversionFix
{
    private protected BlockingFix(string id, FaultKind kind, string title, bool hasFixAll = true)
        : base(ImmutableArray.Create(id), Actions(new FaultFilter(ImmutableArray.Create(kind)), title, hasFixAll))
    {
    }

    private static FixAction[] Actions(FaultFilter filter, string title, bool hasFixAll) => new[]
    {
        new FixAction(title, filter, hasFixAll ? filter : null),
        new FixAction(title + ", and make the function and its callers async", filter with { Reach = ChainReach.Solution }, hasFixAll ? filter : null),
    };
}
