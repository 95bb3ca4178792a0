using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary>The rules of the Event loop family: work that keeps a loop from its other work.</summary>
internal static class EventLoopRules
{
    public const string Category = "AsyncEventLoop";

    /// <summary>{0} the work, {1} how much, {2} what to do.</summary>
    public static readonly DiagnosticDescriptor CpuBoundLoop = new(
        "ASYNC301",
        "CPU-bound loop on the event loop",
        "{0} takes {1}, during which the event loop stands still; {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Until long computations on the thread of an event loop end, it draws nothing, answers nothing and resumes no other async function.",
        helpLinkUri: RulePages.Of("ASYNC301"));

    /// <summary>{0} the call, {1} how much, {2} what to do.</summary>
    public static readonly DiagnosticDescriptor ExpensiveCall = new(
        "ASYNC302",
        "Expensive computation on the event loop",
        "{0} takes {1}, during which the event loop stands still; {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Some single calls compute for long: they derive keys, decode images, compile. On the thread of an event loop nothing else happens meanwhile.",
        helpLinkUri: RulePages.Of("ASYNC302"));

    /// <summary>{0} the loop, {1} how it waits, {2} what to do.</summary>
    public static readonly DiagnosticDescriptor BusyWait = new(
        "ASYNC303",
        "Busy wait",
        "{0} {1}; {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A loop that looks for a change again and again holds the thread that other work needs, perhaps the very work it waits for.",
        helpLinkUri: RulePages.Of("ASYNC303"));

    /// <summary>{0} the API, {1} what to do.</summary>
    public static readonly DiagnosticDescriptor ParallelWork = new(
        "ASYNC304",
        "Parallel work blocks its caller",
        "'{0}' returns when all of its work is done, and the event loop stands still meanwhile; {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Parallel loops and queries share the work with other threads, but hold the thread that calls them until the last part is done.",
        helpLinkUri: RulePages.Of("ASYNC304"));

    /// <summary>{0} what the offload does, and what to do.</summary>
    public static readonly DiagnosticDescriptor NeedlessOffload = new(
        "ASYNC305",
        "Needless offload",
        "This 'Task.Run' {0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Task.Run is for work that computes. Around a wait it holds a thread for nothing, and around asynchronous work it adds a switch of threads.",
        helpLinkUri: RulePages.Of("ASYNC305"));

    /// <summary>{0} what the host waits for, {1} what to do.</summary>
    public static readonly DiagnosticDescriptor HeldUpStart = new(
        "ASYNC306",
        "Start-up is held up",
        "This loop {0}, and nothing else starts until it ends; {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The host starts its services one after the other, and awaits StartAsync of each; ExecuteAsync counts up to its first await. A loop there keeps all others, and the server, from starting.",
        helpLinkUri: RulePages.Of("ASYNC306"));

    /// <summary>{0} the API.</summary>
    public static readonly DiagnosticDescriptor LongRunningAsync = new(
        "ASYNC307",
        "LongRunning with an async delegate",
        "'{0}' makes a thread that ends at the first 'await' of its async delegate, and the rest runs on the pool; use 'Task.Run'",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "LongRunning asks for a thread of its own. An async delegate leaves it at its first await, so that the thread was made for nothing.",
        helpLinkUri: RulePages.Of("ASYNC307"));

    /// <summary>{0} the work, {1} how much, {2} what to do.</summary>
    public static readonly DiagnosticDescriptor GrowingWork = new(
        "ASYNC308",
        "Work on the event loop grows with sizes that nobody knows",
        "{0} takes {1}, during which the event loop stands still; if that can be much, {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "Loops that copy files or decode pictures take as long as there are files and pictures, on the thread of an event loop.",
        helpLinkUri: RulePages.Of("ASYNC308"));

    /// <summary>{0} the work, {1} how much, {2} what to do.</summary>
    public static readonly DiagnosticDescriptor TableWork = new(
        "ASYNC311",
        "Work on the event loop grows with sizes that multiply",
        "{0} takes {1}, during which the event loop stands still; if that can be much, {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "A loop over the pixels of a picture, the cells of a table or the pairs of a list does ten thousand times the work for a hundred times the size. Of an icon that is nothing, of a photograph the event loop stands still.",
        helpLinkUri: RulePages.Of("ASYNC311"));

    /// <summary>{0} the work, {1} how much, {2} what to do.</summary>
    public static readonly DiagnosticDescriptor CpuBoundRequest = new(
        "ASYNC309",
        "CPU-bound loop in asynchronous server code",
        "{0} takes {1} before the caller gets its task or its turn; {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A long computation in a request or in a function that returns a task holds its thread and delays what could run beside it.",
        helpLinkUri: RulePages.Of("ASYNC309"));

    /// <summary>{0} the API, {1} what to do.</summary>
    public static readonly DiagnosticDescriptor ParallelRequest = new(
        "ASYNC310",
        "Parallel work in asynchronous server code",
        "'{0}' returns when all of its work is done, and takes threads of other requests meanwhile; {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "In a server the threads that a parallel loop uses are those that serve requests; the caller of an async function waits for all of it.",
        helpLinkUri: RulePages.Of("ASYNC310"));
}
