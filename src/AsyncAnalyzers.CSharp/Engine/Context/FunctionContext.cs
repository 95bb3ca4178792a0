using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>Where an operation runs: the rows of the first table of the specification.</summary>
internal enum ContextKind
{
    /// <summary>Everything that no other row claims; blocking is nobody's fault here.</summary>
    Sync,

    /// <summary>The body of an async function, or top-level code that awaits.</summary>
    AsyncBody,

    /// <summary>A non-async function that returns an awaitable or an <c>IAsyncEnumerable</c>.</summary>
    AwaitableReturning,

    /// <summary>Synchronous code that a UI loop, a Blazor renderer or an Orleans scheduler calls.</summary>
    EventLoop,

    /// <summary>Synchronous code that serves a request, where the framework would accept an async function.</summary>
    Request,

    /// <summary>Code handed to another thread: <c>Task.Run</c>, <c>new Thread</c>, timers.</summary>
    Offloaded,

    /// <summary>A lambda that runs at an unknown time, or never (an expression tree).</summary>
    Deferred,
}

/// <summary>
/// The function an operation runs in. <paramref name="Function"/> is the innermost function whose thread it is: for a
/// lambda that runs inside the call it is given to, that is still the lambda, while <paramref name="Kind"/> is the caller's.
/// </summary>
/// <param name="Kind">The row of the context table.</param>
/// <param name="Function">The method, local function, lambda or accessor that directly holds the operation; null in an initializer.</param>
/// <param name="IsInline">The operation stands in a synchronous lambda that runs during the call of its host.</param>
/// <param name="IsOffloaded">The code runs on a thread-pool or dedicated thread, whatever the kind.</param>
/// <param name="IsReplayed">An orchestrator, which may await nothing but what its engine gives it.</param>
internal sealed record FunctionContext(ContextKind Kind, IMethodSymbol? Function, bool IsInline = false, bool IsOffloaded = false, bool IsReplayed = false)
{
    /// <summary>Blocking here holds a thread that has other work: rules 101 to 104 and 108 speak.</summary>
    public bool BlockingHurts => !IsReplayed && Kind is ContextKind.AsyncBody or ContextKind.AwaitableReturning or ContextKind.EventLoop or ContextKind.Request;

    /// <summary>An <c>await</c> can stand here without changing the function.</summary>
    public bool CanAwait => Kind is ContextKind.AsyncBody && !IsInline;
}
