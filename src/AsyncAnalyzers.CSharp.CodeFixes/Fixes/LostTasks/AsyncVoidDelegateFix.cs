using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;

/// <summary><c>ASYNC203</c>: gives the lambda to the asynchronous form of the call, or turns <c>ForEach</c> into a loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AsyncVoidDelegateFix))]
public sealed class AsyncVoidDelegateFix : ConversionFix
{
    private static readonly FaultFilter Filter = new(ImmutableArray.Create(FaultKind.BecomesAsyncVoid));

    public AsyncVoidDelegateFix()
        : base(ImmutableArray.Create("ASYNC203"), new FixAction("Wait for the async lambda", Filter, Filter))
    {
    }
}
