using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary>The rules of the Blocking family: waits that hold a thread where the code could await.</summary>
internal static class BlockingRules
{
    public const string Category = "AsyncBlocking";

    /// <summary>{0} the API, {1} what blocking does to this context, {2} what to use instead.</summary>
    public static readonly DiagnosticDescriptor BlockingOnTask = new(
        "ASYNC101",
        "Do not block on a task in async code",
        "'{0}' {1}; use '{2}' instead",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Waiting synchronously for a task holds the thread until the task completes, and deadlocks when the task needs that thread to continue.",
        helpLinkUri: RulePages.Of("ASYNC101"));

    /// <summary>{0} the API, {1} what blocking does to this context, {2} the async counterpart.</summary>
    public static readonly DiagnosticDescriptor AsyncCounterpart = new(
        "ASYNC102",
        "Call the async counterpart",
        "'{0}' {1}; await '{2}' instead",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The called member has an async counterpart with the same parameters, so this code can await it instead of holding the thread.",
        helpLinkUri: RulePages.Of("ASYNC102"));

    /// <summary>{0} the API, {1} what blocking does to this context, {2} advice that names the replacement.</summary>
    public static readonly DiagnosticDescriptor BlockingPrimitive = new(
        "ASYNC103",
        "Use the asynchronous wait",
        "'{0}' {1}; use {2} instead",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A blocking wait or blocking I/O call is used where the code could wait asynchronously; the replacement has another name.",
        helpLinkUri: RulePages.Of("ASYNC103"));

    /// <summary>{0} the type that is disposed.</summary>
    public static readonly DiagnosticDescriptor AsyncDisposal = new(
        "ASYNC104",
        "Dispose asynchronously",
        "'{0}' can be disposed asynchronously; its 'Dispose' may block on I/O, use '{1}' instead",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The type implements IAsyncDisposable, and its synchronous Dispose may flush or close a connection while it holds the thread.",
        helpLinkUri: RulePages.Of("ASYNC104"));

    /// <summary>{0} the API, {1} what it blocks, {2} what to do.</summary>
    public static readonly DiagnosticDescriptor SyncOverAsync = new(
        "ASYNC105",
        "Do not block on a task where nothing can await",
        "'{0}' blocks {1}; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A constructor, property or lock body waits synchronously for a task. None of them can be async, and whoever uses them does not expect them to wait.",
        helpLinkUri: RulePages.Of("ASYNC105"));

    /// <summary>{0} the called function, {1} the chain from it to the API that blocks, {2} what blocking does to this context.</summary>
    public static readonly DiagnosticDescriptor BlockingChain = new(
        "ASYNC106",
        "This call blocks further down",
        "'{0}' blocks ({1}): it {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The called function is written in this solution and has no async counterpart; it waits, or does synchronous I/O, by itself or through what it calls.",
        helpLinkUri: RulePages.Of("ASYNC106"));

    /// <summary>{0} the API, {1} the function that is waited for, {2} what it awaits, {3} advice.</summary>
    public static readonly DiagnosticDescriptor LoopDeadlock = new(
        "ASYNC107",
        "Blocking entry into a single-threaded context may deadlock",
        "'{0}' holds the thread that '{1}' needs to continue after 'await {2}': it may wait forever; {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Code on the thread of an event loop waits for an async function whose await comes back to that thread. The function cannot continue while the thread waits for it.",
        helpLinkUri: RulePages.Of("ASYNC107"));

    /// <summary>{0} the sequence, {1} what blocking does to this context, {2} advice.</summary>
    public static readonly DiagnosticDescriptor AsyncEnumeration = new(
        "ASYNC108",
        "Enumerate asynchronously",
        "Enumerating '{0}' {1}; use {2} instead",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Each step of the enumeration may wait for I/O; an asynchronous enumeration releases the thread meanwhile.",
        helpLinkUri: RulePages.Of("ASYNC108"));

    /// <summary>{0} what to do, {1} what the handler does first, {2} how many more such calls, {3} how that is awaited.</summary>
    public static readonly DiagnosticDescriptor SynchronousHandler = new(
        "ASYNC110",
        "Make the handler asynchronous",
        "{0}: it {1}{2}, which can be awaited {3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A synchronous request handler or UI handler calls APIs that have async counterparts; the framework accepts an asynchronous handler.",
        helpLinkUri: RulePages.Of("ASYNC110"));

    /// <summary>{0} the operator, {1} its counterpart.</summary>
    public static readonly DiagnosticDescriptor UnprovenQuery = new(
        "ASYNC111",
        "Execute the query asynchronously if it runs on EF Core",
        "'{0}' blocks if this query runs on EF Core; then await '{1}' instead",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The operator executes an IQueryable whose provider cannot be seen from here; on EF Core it blocks on the database.",
        helpLinkUri: RulePages.Of("ASYNC111"));

    /// <summary>{0} the API, {1} the function, {2} what of its signature has to change first.</summary>
    public static readonly DiagnosticDescriptor SynchronousFunction = new(
        "ASYNC112",
        "Make the function asynchronous",
        "'{0}' blocks the thread of whoever calls '{1}'; {2}make '{1}' async and await here",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A synchronous function waits for a task. Made async, it lets its callers choose what their thread does meanwhile.",
        helpLinkUri: RulePages.Of("ASYNC112"));

    /// <summary>{0} the called member, {1} its counterpart.</summary>
    public static readonly DiagnosticDescriptor UnprovenPair = new(
        "ASYNC113",
        "Call the async counterpart if this call waits",
        "'{0}' may block: if it waits for I/O, await '{1}' instead",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The called member has an async counterpart by its name; its body is not at hand or does not show that it blocks.",
        helpLinkUri: RulePages.Of("ASYNC113"));

    /// <summary>{0} the called member, {1} what the call does, {2} its counterpart.</summary>
    public static readonly DiagnosticDescriptor CheapWait = new(
        "ASYNC114",
        "Call the async counterpart where the wait costs little",
        "'{0}' {1}; '{2}' can be awaited instead",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The called member has an async counterpart. Nobody else needs the thread of a command's main line, and a writer without AutoFlush keeps most of what it is given in its buffer.",
        helpLinkUri: RulePages.Of("ASYNC114"));

    /// <summary>{0} the API, {1} what blocking does to this context, {2} what to use instead.</summary>
    public static readonly DiagnosticDescriptor UnprovenWait = new(
        "ASYNC115",
        "Await a task that may still run",
        "'{0}' {1}, unless the task is complete by then; use '{2}' instead",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The result of a task is read that is not seen to be started here: a field, a parameter or a collection keeps it. If the task still runs, the thread waits for it.",
        helpLinkUri: RulePages.Of("ASYNC115"));

    /// <summary>{0} the API.</summary>
    public static readonly DiagnosticDescriptor BlockingDispose = new(
        "ASYNC116",
        "Give a type whose 'Dispose' waits a 'DisposeAsync'",
        "'{0}' blocks 'Dispose'; implement 'IAsyncDisposable' and await in 'DisposeAsync'",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Dispose waits synchronously for a task, and whoever disposes the object waits with it. With a DisposeAsync beside it, those who can await need not.",
        helpLinkUri: RulePages.Of("ASYNC116"));
}
