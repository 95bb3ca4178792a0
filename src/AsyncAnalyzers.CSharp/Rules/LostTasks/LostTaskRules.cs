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
