using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>
/// Where a task is kept: a local, parameter, field of <c>this</c> or flow capture; an immutable member of one; or every
/// element of a collection that one holds.
/// </summary>
/// <param name="Root">An <see cref="ISymbol"/>, or a boxed <see cref="Microsoft.CodeAnalysis.FlowAnalysis.CaptureId"/>.</param>
/// <param name="Member">The member of the root (or of each element) that holds the task; null for the root itself.</param>
/// <param name="IsElements">The tasks are all the elements of the root.</param>
internal readonly record struct Place(object Root, object? Member = null, bool IsElements = false)
{
    /// <summary>A field that any call, and any other thread during an await, may assign.</summary>
    public bool IsVolatile => Root is IFieldSymbol { IsReadOnly: false };
}
