using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary>The rules of the Lost tasks family: work that nobody waits for, and whose failure nobody sees.</summary>
internal static class LostTaskRules
{
    public const string Category = "AsyncTasks";

    /// <summary>{0} the API, {1} what is lost and what to do.</summary>
    public static readonly DiagnosticDescriptor DroppedTask = new(
        "ASYNC201",
        "Await the task or keep it",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Nobody waits for a dropped task: the code goes on before the work is done, and an exception in it disappears.",
        helpLinkUri: RulePages.Of("ASYNC201"));

    /// <summary>{0} the API, {1} the local.</summary>
    public static readonly DiagnosticDescriptor LostTask = new(
        "ASYNC202",
        "A task leaves this function without being awaited",
        "Nothing awaits the task of '{0}' in '{1}', returns it or passes it on: its end and its exception go unnoticed; await it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A local holds a started task, or a collection of them, that no path of the function looks after.",
        helpLinkUri: RulePages.Of("ASYNC202"));

    /// <summary>{0} the function, {1} what to do.</summary>
    public static readonly DiagnosticDescriptor AsyncVoidDelegate = new(
        "ASYNC203",
        "Async lambda becomes async void",
        "The {0} becomes a delegate that returns nothing: nobody waits for it, and an exception in it ends the process; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever calls a delegate without a result goes on at the first await of an async lambda, and cannot catch what it throws.",
        helpLinkUri: RulePages.Of("ASYNC203"));

    /// <summary>{0} the function, {1} what follows from it and what to do.</summary>
    public static readonly DiagnosticDescriptor AsyncVoid = new(
        "ASYNC204",
        "Avoid async void",
        "'{0}' is async void: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Nobody can wait for an async void function, and an exception in it cannot be caught by its caller: it ends the process.",
        helpLinkUri: RulePages.Of("ASYNC204"));

    /// <summary>{0} the API, {1} what is lost and what to do.</summary>
    public static readonly DiagnosticDescriptor NestedTask = new(
        "ASYNC205",
        "Unwrap the nested task",
        "'{0}' gives a task in a task, and {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The outer task of a nested one completes when the inner one is started. Whoever uses the outer one alone does not wait for the work, nor sees it fail.",
        helpLinkUri: RulePages.Of("ASYNC205"));

    /// <summary>{0} the API, {1} what happens too early, and what to do.</summary>
    public static readonly DiagnosticDescriptor ReturnedTooEarly = new(
        "ASYNC206",
        "The resource is gone before the task completes",
        "'{0}' is still running when {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task that is returned from inside a using or try without an await outlives it: the resource is disposed, the finally runs and the catch is left before the work ends.",
        helpLinkUri: RulePages.Of("ASYNC206"));

    /// <summary>{0} the function, {1} what to write.</summary>
    public static readonly DiagnosticDescriptor NullTask = new(
        "ASYNC207",
        "Do not return null for a task",
        "{0} returns null for a task, and awaiting null throws; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Callers await what a task-returning function gives them. Awaiting null throws a NullReferenceException that points at the caller.",
        helpLinkUri: RulePages.Of("ASYNC207"));

    /// <summary>{0} what becomes of the query, {1} what to do.</summary>
    public static readonly DiagnosticDescriptor UnawaitedQuery = new(
        "ASYNC208",
        "Tasks created by LINQ are never awaited",
        "{0}; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A query whose elements are tasks is dropped, counted or enumerated without an await, or enumerated twice, which starts the work twice.",
        helpLinkUri: RulePages.Of("ASYNC208"));

    /// <summary>{0} what follows from it.</summary>
    public static readonly DiagnosticDescriptor ColdTask = new(
        "ASYNC209",
        "Start the task",
        "This task is never started: {0}; use 'Task.Run'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The constructor of a task only describes work. Without 'Start' it never runs, and whoever awaits it waits for ever.",
        helpLinkUri: RulePages.Of("ASYNC209"));

    /// <summary>{0} the value, {1} what is wrong and what to do.</summary>
    public static readonly DiagnosticDescriptor ValueTaskReuse = new(
        "ASYNC210",
        "Use a ValueTask once",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A ValueTask may be backed by an object that serves another operation once the first has been awaited: it must be awaited once, and not be blocked on.",
        helpLinkUri: RulePages.Of("ASYNC210"));

    /// <summary>{0} the API.</summary>
    public static readonly DiagnosticDescriptor DiscardedTask = new(
        "ASYNC211",
        "Discarded task",
        "The task of '{0}' is discarded: its exception disappears; await it, or give it to a method that logs what goes wrong",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "A discard says that nobody waits for the work. It also means that nobody sees it fail, unless a method of the team's looks after such tasks.",
        helpLinkUri: RulePages.Of("ASYNC211"));

    /// <summary>{0} when it is null, {1} what to do.</summary>
    public static readonly DiagnosticDescriptor AwaitedNull = new(
        "ASYNC212",
        "Do not await null",
        "'await' throws when {0}; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'?.' skips the call where there is nothing to call it on, but it does not skip the 'await': awaiting null throws a NullReferenceException.",
        helpLinkUri: RulePages.Of("ASYNC212"));

    /// <summary>{0} what is a task, {1} what is wrong with that.</summary>
    public static readonly DiagnosticDescriptor TaskAsValue = new(
        "ASYNC213",
        "Await the task for its result",
        "{0} a task here, and {1}; use 'await'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Text, logs, serializers and comparisons take any object, so the compiler does not say that they were given a task and not its result.",
        helpLinkUri: RulePages.Of("ASYNC213"));

    /// <summary>{0} the API, {1} the resource.</summary>
    public static readonly DiagnosticDescriptor OutlivedDisposable = new(
        "ASYNC214",
        "Disposable escapes into an un-awaited task",
        "'{0}' may still use '{1}' when its 'using' disposes it; await the task in the scope of the 'using'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task is given the resource of an enclosing using and is not awaited before the resource is disposed.",
        helpLinkUri: RulePages.Of("ASYNC214"));

    /// <summary>{0} the API, {1} the local, {2} how a path loses the task.</summary>
    public static readonly DiagnosticDescriptor LostTaskOnPath = new(
        "ASYNC215",
        "A task is lost on one path",
        "The task of '{0}' in '{1}' is lost on one path: {2}; start it later, or await it there too",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A started task is looked after on some paths, but an early exit or an assignment loses it on another; its exception disappears there.",
        helpLinkUri: RulePages.Of("ASYNC215"));

    /// <summary>{0} the API.</summary>
    public static readonly DiagnosticDescriptor DroppedOffload = new(
        "ASYNC216",
        "Keep the task of offloaded work",
        "'{0}' runs on unobserved: an exception in it disappears; keep the task, or discard it with '_ =' if that is meant",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Synchronous code that offloads work and drops the task often means it, but then nobody sees when the work fails.",
        helpLinkUri: RulePages.Of("ASYNC216"));
}
