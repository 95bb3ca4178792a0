using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary>A fix of the Blocking family: one action, which awaits.</summary>
public abstract class BlockingFix : ConversionFix
{
    private protected BlockingFix(string id, FaultKind kind, string title, bool hasFixAll = true)
        : base(ImmutableArray.Create(id), Action(new FaultFilter(ImmutableArray.Create(kind)), title, hasFixAll))
    {
    }

    private static FixAction Action(FaultFilter filter, string title, bool hasFixAll) => new(title, filter, hasFixAll ? filter : null);
}
