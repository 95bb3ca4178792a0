namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Where synchronous code blocks on a task. Only a <see cref="Function"/> could be async itself.</summary>
internal enum SynchronousPlace
{
    /// <summary>A method or local function.</summary>
    Function,

    /// <summary>Code that nothing can be said about: an operator, an event accessor, a finalizer.</summary>
    Other,

    /// <summary>The body of a lock.</summary>
    Lock,

    /// <summary>A constructor, or the initializer of an instance field or property.</summary>
    Constructor,

    /// <summary>A static constructor, or the initializer of a static field or property.</summary>
    TypeInitializer,

    /// <summary>A property or indexer.</summary>
    Property,

    /// <summary><c>Dispose</c>, in either form of the dispose pattern.</summary>
    Dispose,
}
