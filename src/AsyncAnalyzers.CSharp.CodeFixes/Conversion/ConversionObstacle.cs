namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Why a fault is reported without a fix. Each value names one way in which the edit would not compile, or would change meaning.</summary>
internal enum ConversionObstacle
{
    None,

    /// <summary><c>await</c> is not allowed in the body of a lock.</summary>
    LockBody,

    /// <summary><c>await</c> is not allowed in an exception filter.</summary>
    CatchFilter,

    /// <summary><c>await</c> is not allowed in this clause of a query expression.</summary>
    QueryClause,

    /// <summary><c>await</c> is not allowed in an unsafe context.</summary>
    UnsafeCode,

    /// <summary>The code becomes data, and expression trees cannot await.</summary>
    ExpressionTree,

    /// <summary>A constructor, accessor, operator, initializer, attribute or constant: nothing there can be async.</summary>
    NotAFunction,

    /// <summary>A lambda whose delegate expects the work to be done when it returns.</summary>
    SynchronousDelegate,

    /// <summary>A synchronous function that no framework would accept as async.</summary>
    SynchronousCaller,

    /// <summary>Another declaration fixes the signature: an override, an interface member, the other part of a partial method.</summary>
    BoundByContract,

    /// <summary>An async function has no <c>ref</c>, <c>in</c> or <c>out</c> parameters, and returns nothing by reference.</summary>
    RefParameters,

    /// <summary>An iterator that would have to become an async iterator.</summary>
    Iterator,

    /// <summary>A task-like type that the compiler cannot build, or an async sequence.</summary>
    UnsupportedReturnType,

    /// <summary>The function returns null where awaiting would throw.</summary>
    ReturnsNullTask,

    /// <summary>A running task is returned out of a <c>try</c> or <c>using</c>: an async function would hold the scope open until the task ends.</summary>
    ReturnsTaskFromScope,

    /// <summary>A <c>ref</c> local, a local of a <c>ref struct</c> type or the <c>this</c> of one lives across the await.</summary>
    RefLocal,

    /// <summary>An async method of a struct works on a copy, and this one writes to <c>this</c>.</summary>
    StructThisWrite,

    /// <summary>What the function writes to async-local state would no longer reach its caller.</summary>
    AmbientStateWrite,

    /// <summary>The transaction scope does not flow across an await.</summary>
    TransactionScope,

    /// <summary>A lock that belongs to its thread is held at this point.</summary>
    HeldLock,

    /// <summary>The raiser of the event reads what the handler writes to its arguments before the await ends.</summary>
    EventArgumentsWrite,

    /// <summary>Shared state is read before the await and written after it.</summary>
    SharedStateAcrossAwait,

    /// <summary>A handler catches the AggregateException that an await does not throw.</summary>
    AggregateExceptionHandled,

    /// <summary>The code uses a value that the asynchronous form does not give.</summary>
    ResultUsed,

    /// <summary>A wait with a timeout passes when the time is up; the awaitable form throws.</summary>
    TimeoutWouldThrow,

    /// <summary>No replacement is known, or it does not exist on this target.</summary>
    NoReplacement,

    /// <summary>An argument cannot be given to the asynchronous form.</summary>
    UnsuitableArgument,

    /// <summary>No null-safe form of this <c>?.</c> chain is known.</summary>
    ConditionalAccess,

    /// <summary>Directives inside the code, or code that they switch off.</summary>
    Directives,

    /// <summary>The language version has no such form.</summary>
    LanguageVersion,

    /// <summary>A caller of the function cannot await it.</summary>
    CallerCannotAwait,

    /// <summary>The asynchronous form exists already, beside the function or on the receiver of the extension method.</summary>
    CounterpartExists,

    /// <summary>Visible to programs that are not part of the solution (<c>async_analyzers.app_kind = library</c>).</summary>
    PublicApi,

    /// <summary>The function is used as a delegate, which has fixed its signature.</summary>
    MethodGroup,

    /// <summary>Generated code calls the function.</summary>
    GeneratedCaller,

    /// <summary>A test double is set up with the call.</summary>
    TestDouble,

    /// <summary>A UI thread would wait for the task, which needs that thread to continue.</summary>
    WouldDeadlock,

    /// <summary>The code around a use has errors, or names the function in a way that no rewrite is known for.</summary>
    UnknownUse,

    /// <summary>The work touches something that belongs to one thread, or there is no other thread.</summary>
    BoundToThread,

    /// <summary>The call only prepares what is computed later: moving it alone gains nothing.</summary>
    WorksLater,

    /// <summary>A <c>return</c>, <c>break</c> or <c>goto</c> leads out of the work.</summary>
    LeavesTheWork,

    /// <summary>The work uses what a lambda cannot capture: <c>ref</c> parameters and locals, spans, pointers, the <c>this</c> of a struct.</summary>
    CannotBeCaptured,

    /// <summary>A derived class overrides <c>Dispose(bool)</c>, and its part would be left out of the asynchronous disposal.</summary>
    DerivedDisposal,

    /// <summary>An operator over an iterator has no form for async sequences on this target.</summary>
    QueriedSequence,

    /// <summary>Given as a delegate to a parameter, field or variable of this solution, whose type and uses would have to follow.</summary>
    SourceDelegate,

    /// <summary>The factory of a <c>Lazy&lt;T&gt;</c>: whoever asks for the value expects it at once.</summary>
    LazyValue,

    /// <summary>The compiler refused what was written.</summary>
    WouldNotCompile,
}
