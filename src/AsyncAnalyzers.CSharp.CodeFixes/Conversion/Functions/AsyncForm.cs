namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>What an <c>await</c> costs the function that it stands in.</summary>
internal enum AsyncForm
{
    /// <summary>It is async already.</summary>
    Async,

    /// <summary>It returns an awaitable: callers see no change.</summary>
    Modifier,

    /// <summary>An event handler: it becomes <c>async void</c>, and may be entered again before it has ended.</summary>
    AsyncVoid,

    /// <summary>A request handler: its return type becomes a task, as the framework allows.</summary>
    TaskReturning,

    /// <summary>It was async void and returns a task: its callers await it.</summary>
    TaskForVoid,
}
