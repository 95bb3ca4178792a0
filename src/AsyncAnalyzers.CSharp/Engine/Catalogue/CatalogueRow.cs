namespace AsyncAnalyzers.CSharp.Engine.Catalogue;

/// <summary>What a catalogue row says of an API.</summary>
internal enum CatalogueKind
{
    /// <summary>Removes the rows of this API that came before it.</summary>
    None,

    /// <summary>Holds the calling thread until something else happens; the row names what to use instead.</summary>
    Blocks,

    /// <summary>Costs much CPU time; the weight counts abstract operations.</summary>
    Computes,

    /// <summary>A type (or factory) whose reads and writes touch memory alone.</summary>
    MemoryOnly,

    /// <summary>A type or constructor that adds no I/O of its own to the streams it is given.</summary>
    Wraps,

    /// <summary>Calls its delegate arguments before it returns, on the caller's thread.</summary>
    InlineCallback,

    /// <summary>Runs its delegate arguments on another thread.</summary>
    Offloads,

    /// <summary>Runs its delegate arguments on the thread of a UI loop or synchronization context.</summary>
    Dispatches,

    /// <summary>Serves its delegate arguments as request handlers.</summary>
    HandlesRequests,

    /// <summary>Takes void-returning delegates on purpose; async lambdas are meant (203).</summary>
    VoidCallback,

    /// <summary>The synchronous form is the right one although an async counterpart exists.</summary>
    PrefersSync,

    /// <summary>A method, or a type on which methods are called, whose awaitable is dropped on purpose (201).</summary>
    FireAndForget,

    /// <summary>Takes the value of its arguments of type <c>object</c>, or of any type: formats, logs, serializes or sends it (213).</summary>
    ValueSink,

    /// <summary>A namespace whose pairs of a synchronous and an asynchronous form do I/O (102, 106); its row begins with <c>N:</c>.</summary>
    DoesIo,
}

/// <summary>One row of the catalogue.</summary>
/// <param name="Id">The documentation ID; a method without a parameter list stands for every overload.</param>
/// <param name="Kind">What the row says.</param>
/// <param name="Replacement">
/// For <see cref="CatalogueKind.Blocks"/>: the awaitable expression that replaces the call, or null when only advice exists.
/// <c>{this}</c> is the receiver, <c>{0}</c>, <c>{1}</c> … the arguments in parameter order. Fully qualified names.
/// </param>
/// <param name="Weight">For <see cref="CatalogueKind.Computes"/>: abstract operations a call; otherwise 0.</param>
/// <param name="Per">
/// For <see cref="CatalogueKind.Computes"/>: the parameter, of the member or of the constructor of what it is called on, whose
/// value the weight is multiplied by; or null.
/// </param>
/// <param name="Note">For people; for <see cref="CatalogueKind.Blocks"/> without replacement it names what to use, as the message prints it. For <see cref="CatalogueKind.Computes"/> it says what to do where moving the call alone does not help.</param>
/// <param name="Source">The file and line the row comes from, for messages about it.</param>
internal sealed record CatalogueRow(string Id, CatalogueKind Kind, string? Replacement, long Weight, string? Per, string Note, string Source);
