using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>A started task that some path does not look after.</summary>
/// <param name="Task">The task.</param>
/// <param name="IsObserved">Another path does look after it.</param>
/// <param name="Losses">Where it is lost: the exits of the function, and the assignments that overwrite it.</param>
internal sealed record LostTask(StartedTask Task, bool IsObserved, ImmutableArray<Loss> Losses);

/// <summary>One place where a task is lost.</summary>
internal readonly record struct Loss(LossKind Kind, TextSpan Span);

/// <summary>How a path loses a task.</summary>
internal enum LossKind
{
    /// <summary>The function reaches its end.</summary>
    End,

    /// <summary>An early <c>return</c>.</summary>
    Return,

    /// <summary>A <c>throw</c>.</summary>
    Throw,

    /// <summary>The local gets another task.</summary>
    Overwritten,
}
