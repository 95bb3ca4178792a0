namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>How a fault is mended, where a rule offers a choice.</summary>
internal enum Remedy
{
    /// <summary>The code awaits, and the function around it becomes async where it must. The default of every fix.</summary>
    Await,

    /// <summary><c>_ = </c> before the dropped awaitable.</summary>
    Discard,

    /// <summary>As <see cref="Await"/>, and functions that dispose what can now be awaited become async with their callers.</summary>
    AwaitInCallers,
}
