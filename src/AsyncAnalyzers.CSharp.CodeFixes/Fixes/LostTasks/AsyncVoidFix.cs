using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC204</c>: lets the function return a task, and awaits its callers; synchronous callers become async, too, if asked for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncVoidFix))]
public sealed class AsyncVoidFix : ConversionFix
{
    private static readonly FaultFilter Filter = new(ImmutableArray.Create(FaultKind.IsAsyncVoid));

    public AsyncVoidFix()
        : base(
            ImmutableArray.Create("ASYNC204"),
            new FixAction("Return a Task", Filter, Filter),
            new FixAction("Return a Task from the function, and make its callers async", Filter with { Reach = ChainReach.Solution, MayWait = false }, Filter))
    {
    }
}
