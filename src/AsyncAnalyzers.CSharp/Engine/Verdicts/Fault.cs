using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>What is wrong with one operation. Exactly one rule owns each value.</summary>
internal enum FaultKind
{
    /// <summary>Waits synchronously for a task (<c>ASYNC101</c>).</summary>
    BlocksOnTask,

    /// <summary>Calls a member that has an async counterpart (<c>ASYNC102</c>).</summary>
    HasCounterpart,

    /// <summary>Calls a catalogued blocking API whose replacement has another name (<c>ASYNC103</c>).</summary>
    BlocksOnPrimitive,

    /// <summary>Disposes synchronously what can be disposed asynchronously (<c>ASYNC104</c>).</summary>
    DisposesSynchronously,

    /// <summary>Enumerates synchronously what can be enumerated asynchronously (<c>ASYNC108</c>).</summary>
    EnumeratesSynchronously,

    /// <summary>A counterpart call in a synchronous handler (<c>ASYNC110</c>, one report per function).</summary>
    HandlerCouldBeAsync,

    /// <summary>A query operator on an <c>IQueryable</c> of unknown provider (<c>ASYNC111</c>).</summary>
    UnprovenQuery,

    /// <summary>Synchronous code that can never be async waits for a task (<c>ASYNC105</c>).</summary>
    BlocksInPlace,

    /// <summary>A <c>Dispose</c> waits for a task, and its type offers no other way to be disposed (<c>ASYNC116</c>).</summary>
    BlocksInDispose,

    /// <summary>A synchronous function that could be async waits for a task (<c>ASYNC112</c>).</summary>
    BlocksSyncFunction,

    /// <summary>Calls a function that blocks, by itself or further down (<c>ASYNC106</c>).</summary>
    BlocksFurtherDown,

    /// <summary>Waits on an event loop for a task that needs the loop to continue (<c>ASYNC107</c>).</summary>
    DeadlocksLoop,

    /// <summary>Calls one of a pair whose synchronous form is not known to block (<c>ASYNC113</c>).</summary>
    MayHaveCounterpart,

    /// <summary>Calls a member that has an async counterpart where the wait costs little (<c>ASYNC114</c>).</summary>
    WaitsCheaply,

    /// <summary>Reads the result of a task that is not seen to be started, and may be complete by then (<c>ASYNC115</c>).</summary>
    MayBlockOnTask,

    /// <summary>Drops an awaitable (<c>ASYNC201</c>).</summary>
    DropsTask,

    /// <summary>Returns a task out of a scope that ends before the task does (<c>ASYNC206</c>).</summary>
    ReturnsTooEarly,

    /// <summary>Gives a disposable to a task that outlives it (<c>ASYNC214</c>).</summary>
    OutlivesDisposable,

    /// <summary>Uses a ValueTask a second time, or blocks on it (<c>ASYNC210</c>).</summary>
    ReusesValueTask,

    /// <summary>Returns null where a task is promised (<c>ASYNC207</c>).</summary>
    ReturnsNullTask,

    /// <summary>Starts a task into a local that nothing looks after (<c>ASYNC202</c>).</summary>
    LosesTask,

    /// <summary>Starts a task into a local that some path does not look after (<c>ASYNC215</c>).</summary>
    LosesTaskOnPath,

    /// <summary>Starts tasks by a query and awaits none of them (<c>ASYNC208</c>).</summary>
    LosesQueriedTasks,

    /// <summary>Awaits what may be null (<c>ASYNC212</c>).</summary>
    AwaitsNull,

    /// <summary>Makes a task that nobody starts (<c>ASYNC209</c>).</summary>
    NeverStartsTask,

    /// <summary>Uses a task where its result was meant (<c>ASYNC213</c>).</summary>
    UsesTaskAsValue,

    /// <summary>Drops the task of work that it offloads, in synchronous code (<c>ASYNC216</c>).</summary>
    DropsOffloadedWork,

    /// <summary>An async function that becomes a delegate without a result (<c>ASYNC203</c>).</summary>
    BecomesAsyncVoid,

    /// <summary>Discards an awaitable with <c>_ =</c> (<c>ASYNC211</c>).</summary>
    DiscardsTask,

    /// <summary>Gives a task in a task, of which only the outer one is used (<c>ASYNC205</c>).</summary>
    NestsTask,

    /// <summary>A function that is written <c>async void</c> (<c>ASYNC204</c>).</summary>
    IsAsyncVoid,

    /// <summary>Spins or polls until something happens (<c>ASYNC303</c>).</summary>
    BusyWaits,

    /// <summary>Waits for parallel work on an event loop (<c>ASYNC304</c>).</summary>
    ParallelBlocks,

    /// <summary>Waits for parallel work on a thread of a server or tool (<c>ASYNC310</c>).</summary>
    ParallelHoldsThread,

    /// <summary>Offloads what needs no thread (<c>ASYNC305</c>).</summary>
    OffloadsNeedlessly,

    /// <summary>A hosted service loops before the host gets its task (<c>ASYNC306</c>).</summary>
    HoldsUpStart,

    /// <summary>Makes a thread for an async delegate (<c>ASYNC307</c>).</summary>
    WastesThread,

    /// <summary>Computes for long where an event loop waits (<c>ASYNC301</c>).</summary>
    ComputesOnEventLoop,

    /// <summary>Calls an API that computes for long where an event loop waits (<c>ASYNC302</c>).</summary>
    CallsExpensively,

    /// <summary>May compute for long: the work grows with the product of three unknown sizes, or each round is dear (<c>ASYNC308</c>).</summary>
    MayComputeLong,

    /// <summary>May compute for long if a table or a list is large: the work grows with the product of two unknown sizes (<c>ASYNC311</c>).</summary>
    GoesThroughTable,

    /// <summary>Computes for long on a thread of a request or another async program (<c>ASYNC309</c>).</summary>
    ComputesOnThread,
}

/// <summary>How an operation waits for a task.</summary>
internal enum WaitShape
{
    None,

    /// <summary><c>task.Result</c></summary>
    Result,

    /// <summary><c>task.Wait()</c></summary>
    Wait,

    /// <summary><c>task.Wait(timeout)</c>, <c>task.Wait(token)</c></summary>
    WaitWithArguments,

    /// <summary><c>x.GetAwaiter().GetResult()</c>, <c>x</c> any awaitable</summary>
    GetResult,

    /// <summary><c>Task.WaitAll(…)</c></summary>
    WaitAll,

    /// <summary><c>Task.WaitAny(…)</c></summary>
    WaitAny,

    /// <summary>A wait that has no mechanical replacement, such as <c>AsyncContext.Run</c></summary>
    Other,
}

/// <summary>
/// The one verdict about one operation: which rule owns it, where the squiggle goes, and what the fix needs.
/// Symbols in it belong to one compilation; between an analyzer and a fix only the diagnostic's span travels, and the
/// fix asks <see cref="BlockingVerdicts.At"/> again on its own compilation.
/// </summary>
internal sealed record Fault(FaultKind Kind, IOperation Operation, TextSpan Span, FunctionContext Context)
{
    /// <summary>The API as the message names it, for example <c>File.ReadAllText</c>.</summary>
    public string Api { get; init; } = "";

    /// <summary>What to use instead, as the message names it, for example <c>File.ReadAllTextAsync</c>.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The async counterpart (<see cref="FaultKind.HasCounterpart"/> and its milder forms, constructed for this call).</summary>
    public IMethodSymbol? Counterpart { get; init; }

    /// <summary>The catalogue row that owns the API, with the replacement (<see cref="FaultKind.BlocksOnPrimitive"/>, also replaced enumerations), or gives it a weight (<see cref="FaultKind.CallsExpensively"/>).</summary>
    public CatalogueRow? Row { get; init; }

    /// <summary>How the task is waited for (<see cref="FaultKind.BlocksOnTask"/>).</summary>
    public WaitShape Shape { get; init; }

    /// <summary>What synchronous code the wait stands in (<see cref="FaultKind.BlocksInPlace"/> and its milder form).</summary>
    public SynchronousPlace Place { get; init; }

    /// <summary>How much work it is (<see cref="FaultKind.ComputesOnEventLoop"/> and its milder forms), or which needs the loop (<see cref="FaultKind.DeadlocksLoop"/>), or what the wait does (<see cref="FaultKind.WaitsCheaply"/>), as the message says it.</summary>
    public string Work { get; init; } = "";

    /// <summary>Further faults of the same kind that this one stands for (<see cref="FaultKind.HandlerCouldBeAsync"/>).</summary>
    public int Others { get; init; }

    /// <summary>The handler is the markup of a component, which cannot await (<see cref="FaultKind.HandlerCouldBeAsync"/>).</summary>
    public bool IsMarkup { get; init; }

    /// <summary>The compiler reports the place itself (CS4014): the fix serves its diagnostic, the rule stays quiet.</summary>
    public bool IsCompilers { get; init; }

    /// <summary>The function is an event handler, whose signature the event has fixed (<see cref="FaultKind.IsAsyncVoid"/>).</summary>
    public bool IsHandler { get; init; }

    /// <summary>The variable that the report is about, where there is one.</summary>
    public ISymbol? Subject { get; init; }

    /// <summary>Other places of the same file that explain the report, as additional locations.</summary>
    public ImmutableArray<TextSpan> Places { get; init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>The place that makes it a fault, in this project or one that it refers to (<see cref="FaultKind.DeadlocksLoop"/>).</summary>
    public SourcePlace? Reason { get; init; }

    /// <summary>How the call comes to block (<see cref="FaultKind.BlocksFurtherDown"/>).</summary>
    public BlockingChain? Chain { get; init; }

    /// <summary>What blocking does to the user's program in this context; completes the sentence that the API begins.</summary>
    public string Effect() => Context.Kind switch
    {
        ContextKind.EventLoop => "freezes the event loop, and deadlocks if the awaited work needs it",
        ContextKind.Request => "holds a request thread while it waits",
        ContextKind.AwaitableReturning => "blocks the caller, who expects an awaitable at once",
        _ => "holds the thread of an async function while it waits",
    };
}
