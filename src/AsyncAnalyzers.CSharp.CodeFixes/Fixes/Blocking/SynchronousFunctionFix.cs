using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary>
/// <c>ASYNC112</c>: makes the function async, and as many of its callers as the action says. The first action is the one that
/// <c>dotnet format</c> applies.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SynchronousFunctionFix))]
public sealed class SynchronousFunctionFix : ConversionFix
{
    public SynchronousFunctionFix()
        : base(
            ImmutableArray.Create("ASYNC112"),
            Action("Make the function async, and its callers in the solution", ChainReach.Solution),
            Action("Make the function async, and its callers in this project", ChainReach.Project),
            Action("Make the function alone async; callers that cannot await wait for it", ChainReach.Function))
    {
    }

    private static FixAction Action(string title, ChainReach reach)
    {
        var filter = new FaultFilter(ImmutableArray.Create(FaultKind.BlocksSyncFunction)) { Reach = reach };
        return new FixAction(title, filter, filter);
    }
}
