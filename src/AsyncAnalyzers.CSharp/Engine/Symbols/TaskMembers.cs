using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>Classifies the members of the task types: which wait, which combine, which keep completion.</summary>
internal sealed class TaskMembers
{
    private readonly KnownTypes _types;
    private readonly Awaitables _awaitables;

    public TaskMembers(KnownTypes types, Awaitables awaitables)
    {
        _types = types;
        _awaitables = awaitables;
        Collections = new CollectionMembers(types);
    }

    /// <summary>The members of the collections that tasks are kept in.</summary>
    public CollectionMembers Collections { get; }

    /// <summary><c>Result</c> of a task type.</summary>
    public bool IsResult(IPropertySymbol property) => property.Name == "Result" && _awaitables.IsTask(property.ContainingType);

    /// <summary>An instance <c>Wait</c> of Task, any overload.</summary>
    public bool IsWait(IMethodSymbol method) => method is { Name: "Wait", IsStatic: false } && IsTaskMember(method);

    public bool IsWaitAll(IMethodSymbol method) => method is { Name: "WaitAll", IsStatic: true } && IsTaskMember(method);

    /// <summary><c>Wait(1000)</c> may return before the task has ended; with a token alone it returns after that, or throws.</summary>
    public static bool HasLimit(IInvocationOperation wait) => wait.Arguments.Any(argument => argument.Parameter?.Name is "timeout" or "millisecondsTimeout");

    public bool IsWaitAny(IMethodSymbol method) => method is { Name: "WaitAny", IsStatic: true } && IsTaskMember(method);

    public bool IsWhenAll(IMethodSymbol method) => method is { Name: "WhenAll", IsStatic: true } && IsTaskMember(method);

    /// <summary>Also a library's own: for other awaitables, as an extension method of collections, for old frameworks.</summary>
    public bool CombinesAll(IMethodSymbol method) => method is { Name: "WhenAll", IsStatic: true } && _awaitables.IsAwaitable(method.ReturnType);

    public bool IsWhenAny(IMethodSymbol method) => method is { Name: "WhenAny", IsStatic: true } && IsTaskMember(method);

    /// <summary><c>GetResult</c> of an awaiter that was taken in the same expression.</summary>
    public bool IsGetResult(IInvocationOperation call) =>
        call.TargetMethod is { Name: "GetResult", Parameters.Length: 0 }
        && call.Instance?.BehindConditionalAccess().Unwrap() is IInvocationOperation { TargetMethod.Name: "GetAwaiter" }
        && _awaitables.IsAwaiter(call.TargetMethod.ContainingType);

    /// <summary><c>Task.FromResult</c> and its like: the task is completed when it is made.</summary>
    public bool IsCompletedFactory(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "FromResult" or "FromException" or "FromCanceled" } && _awaitables.IsTask(method.ContainingType);

    /// <summary>By the task-based asynchronous pattern: what is async, or called so, gives a task that it has just started.</summary>
    public static bool StartWork(IMethodSymbol method) => method.IsAsync || method.Name.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>Gives another view of the same task: completed if and only if the receiver is.</summary>
    public bool KeepsCompletion(IMethodSymbol method) =>
        method is { IsStatic: false, Name: "ConfigureAwait" or "AsTask" or "Preserve" or "GetAwaiter" };

    /// <summary>Awaiting it means that the receiver has completed.</summary>
    public bool AwaitsReceiver(IMethodSymbol method) =>
        KeepsCompletion(method)
        || (method is { IsStatic: false, Name: "WaitAsync" or "ContinueWith" } && IsTaskMember(method))
        || IsWrapper(method);

    /// <summary><c>task.ConfigureAwait(false)</c>, or an extension method of a team that does the same: what it is awaited for is the receiver's.</summary>
    public bool IsDress(IMethodSymbol method) => KeepsCompletion(method) || IsWrapper(method);

    /// <summary><c>task.OrTimeout()</c>, <c>task.SuppressThrowing()</c>: an extension method that gives the task back in another dress.</summary>
    private bool IsWrapper(IMethodSymbol method) =>
        (method.ReducedFrom ?? method) is { IsExtensionMethod: true } definition
        && IsTaskType(definition.Parameters[0].Type)
        && _awaitables.IsAwaitable(definition.ReturnType);

    /// <summary>Task, ValueTask or one of their generic forms.</summary>
    public bool IsTaskType(ITypeSymbol? type) => _awaitables.IsTask(type);

    /// <summary>An awaiter of any awaitable.</summary>
    public bool IsAwaiter(ITypeSymbol? type) => _awaitables.IsAwaiter(type);

    /// <summary>A member of <c>TaskFactory</c> or <c>TaskFactory&lt;T&gt;</c>.</summary>
    public bool IsFactoryMember(ISymbol member) =>
        KnownTypes.Is(member.ContainingType, _types.Get("System.Threading.Tasks.TaskFactory"))
        || KnownTypes.Is(member.ContainingType, _types.Get("System.Threading.Tasks.TaskFactory`1"));

    public bool IsTaskMember(ISymbol member) => KnownTypes.Is(member.ContainingType, _types.Task);

    /// <summary>Any operation that waits for a task.</summary>
    public bool IsWait(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => IsResult(property.Property),
        IInvocationOperation call => IsWait(call.TargetMethod) || IsWaitAll(call.TargetMethod) || IsWaitAny(call.TargetMethod) || IsGetResult(call),
        _ => false,
    };

    /// <summary>The task behind a wait, below awaiters and <c>ConfigureAwait</c>; null for the static waits on several tasks.</summary>
    public IOperation? WaitedFor(IOperation wait)
    {
        var task = wait switch
        {
            IPropertyReferenceOperation property => property.Instance,
            IInvocationOperation { Instance: { } instance } => instance,
            _ => null,
        };
        while (task is not null)
        {
            task = task.BehindConditionalAccess().Unwrap();
            if (task is not IInvocationOperation { Instance: { } inner } call || !KeepsCompletion(call.TargetMethod))
                return task;
            task = inner;
        }

        return task;
    }
}
