using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// Where a task is kept: a local, parameter, field of <c>this</c> or flow capture; an immutable member of one; or every
/// element of a collection that one holds.
/// </summary>
/// <param name="Root">An <see cref="ISymbol"/>, or a boxed <see cref="Microsoft.CodeAnalysis.FlowAnalysis.CaptureId"/>.</param>
/// <param name="Member">
/// The member of the root (or of each element) that holds the task; null for the root itself. A <see cref="Contained"/> says no
/// more than that the collection contains a task, or all of another collection.
/// </param>
/// <param name="IsElements">The tasks are all the elements of the root.</param>
/// <param name="IsComputed">The root is a property that may give another task the next time.</param>
internal readonly record struct Place(object Root, object? Member = null, bool IsElements = false, bool IsComputed = false)
{
    /// <summary>A field that any call, and any other thread during an await, may assign.</summary>
    public bool IsVolatile => IsComputed || Root is IFieldSymbol { IsReadOnly: false } || (Member is Contained contained && contained.Place.IsVolatile);

    /// <summary>Whether it says something about what the root holds, be it as what a collection contains.</summary>
    public bool Concerns(object root) => Root.Equals(root) || (Member is Contained contained && contained.Place.Root.Equals(root));

    /// <summary>What was added to a collection.</summary>
    public sealed record Contained(Place Place);
}
