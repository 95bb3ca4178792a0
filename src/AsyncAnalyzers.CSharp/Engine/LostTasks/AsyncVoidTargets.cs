using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>What takes a delegate without a result, and whether an async function is right there.</summary>
internal sealed class AsyncVoidTargets
{
    /// <summary>When their handlers return, at the first <c>await</c>, the process ends.</summary>
    private static readonly ImmutableArray<string> LastEvents = ImmutableArray.Create("ProcessExit", "DomainUnload", "UnhandledException");

    private readonly CompilationFacts _facts;
    private readonly AsyncVoidReasons _reasons;

    public AsyncVoidTargets(CompilationFacts facts, AsyncVoidReasons reasons)
    {
        _facts = facts;
        _reasons = reasons;
    }

    /// <summary>An event that this compilation cannot change, or a delegate with the signature of handlers.</summary>
    public bool IsHandler(VoidDelegate target)
    {
        if (target.Event is { } raised && IsLast(raised))
            return false;

        return _reasons.IsHandlerSignature(target.Type.DelegateInvokeMethod!)
            || KnownTypes.Same(target.Type.OriginalDefinition, _facts.Types.Get("System.EventHandler`1"))
            || (target.Event is not null && target.Event.DeclaringSyntaxReferences.IsEmpty);
    }

    /// <summary>The catalogue says that a delegate without a result is meant; commands are handlers by another name.</summary>
    public bool IsUnavoidable(VoidDelegate target) =>
        Says(target.Type, CatalogueKind.VoidCallback)
        || (target.Event is not null && Says(target.Event, CatalogueKind.VoidCallback))
        || (target.Member is not null && Says(target.Member, CatalogueKind.VoidCallback))
        || (target.Host is not null && IsUnavoidable(target.Host));

    /// <summary>Whether somebody takes the work for done when the delegate returns.</summary>
    public bool IsWaitedFor(VoidDelegate target) =>
        target.Host is { } host
        && ((Says(host, CatalogueKind.InlineCallback) && !IsContext(host))
            || IsParallel(host)
            || (Says(host, CatalogueKind.Offloads) && _facts.Awaitables.IsTask(host.ReturnType))
            || Twin(host) is not null);

    /// <summary>What to do, as the message says it. An async void <paramref name="method"/> stays one until it returns a task.</summary>
    public string Remedy(VoidDelegate target, IMethodSymbol? method)
    {
        if (target.Event is not null)
            return "catch what can be thrown in it, or let the event have a delegate that returns a 'Task'";
        if (target.Host is not { } host)
            return "use a delegate that returns a 'Task'";

        var first = method is null ? "" : "let '" + method.Name + "' return a 'Task' and ";
        if (Twin(host) is { } twin)
            return first + "use '" + SymbolNames.OnReceiver(twin, target.Call?.Receiver()?.Type) + "' and await it";
        if (_facts.TaskMembers.Collections.IsForEach(host))
            return first + "use 'foreach' and await in it";
        if (host.Name == "StartNew" && _facts.TaskMembers.IsFactoryMember(host))
            return first + "use 'Task.Run'";
        if (TakesAsyncFunctions(host))
            return method is null ? "give it a function that returns a 'Task'" : "let '" + method.Name + "' return a 'Task'";

        return Says(host, CatalogueKind.InlineCallback) || IsParallel(host)
            ? "'" + SymbolNames.Of(host) + "' does not wait for it; await outside of it"
            : "'" + SymbolNames.Of(host) + "' takes no function that returns a task; catch what can be thrown in it, or await elsewhere";
    }

    /// <summary>
    /// What can be done, besides keeping the task, in the synchronous lambda around an operation; null if the lambda can just as
    /// well be async.
    /// </summary>
    public string? AdviceInside(IOperation operation)
    {
        var around = operation.Parent;
        while (around is not (null or IAnonymousFunctionOperation))
            around = around.Parent;
        if (around is null || VoidDelegate.Of(around) is not { } target || IsHandler(target) || IsUnavoidable(target))
            return null;
        if (target.Host is not { } host)
            return "";
        if (Twin(host) is { } twin)
            return ", or use '" + SymbolNames.OnReceiver(twin, target.Call?.Receiver()?.Type) + "' and await it";
        if (_facts.TaskMembers.Collections.IsForEach(host))
            return ", or use 'foreach' and await in it";

        return TakesAsyncFunctions(host) ? null : "";
    }

    /// <summary>An overload would take the function if it returned a task: <c>Task.Run(Func&lt;Task&gt;)</c>.</summary>
    private bool TakesAsyncFunctions(IMethodSymbol host) =>
        host.ContainingType.GetMembers(host.Name).OfType<IMethodSymbol>().Any(overload =>
            overload.IsStatic == (host.ReducedFrom ?? host).IsStatic && overload.Parameters.Any(parameter => VoidDelegate.InvokeOf(parameter) is { } invoke && _facts.Awaitables.IsAwaitable(invoke.ReturnType)));

    /// <summary>The method of that name with <c>Async</c> that takes a function which returns a task.</summary>
    public IMethodSymbol? Twin(IMethodSymbol host) =>
        host.MethodKind == MethodKind.Constructor
            ? null
            : host.ContainingType.GetMembers(host.Name + "Async").OfType<IMethodSymbol>().FirstOrDefault(twin =>
                twin.IsStatic == host.IsStatic
                && twin.Arity <= host.Arity + 1
                && _facts.Awaitables.IsAwaitable(twin.ReturnType)
                && twin.Parameters.Any(parameter => VoidDelegate.InvokeOf(parameter) is { } invoke && _facts.Awaitables.IsAwaitable(invoke.ReturnType)));

    private bool IsUnavoidable(IMethodSymbol host) =>
        Says(host, CatalogueKind.VoidCallback)
        || Says(host, CatalogueKind.FireAndForget)
        || (host.IsExtensionMethod && Says(host, CatalogueKind.PrefersSync))
        || (host.MethodKind == MethodKind.Constructor && _facts.Types.Is(host.ContainingType, "System.Windows.Input.ICommand"));

    private bool IsLast(IEventSymbol raised) =>
        LastEvents.Contains(raised.Name) && KnownTypes.Same(raised.ContainingType, _facts.Types.Get("System.AppDomain"));

    /// <summary><c>ExecutionContext.Run</c> has no result and no second step: whoever calls it learns of the end in another way.</summary>
    private bool IsContext(IMethodSymbol host) => KnownTypes.Same(host.ContainingType, _facts.Types.Get("System.Threading.ExecutionContext"));

    private bool IsParallel(IMethodSymbol host) =>
        KnownTypes.Same(host.ContainingType, _facts.Types.Get("System.Threading.Tasks.Parallel"))
        || KnownTypes.Same(host.ContainingType, _facts.Types.Get("System.Linq.ParallelEnumerable"));

    private bool Says(ISymbol symbol, CatalogueKind kind) => _facts.Catalogue.Find(symbol.OriginalDefinition, kind) is not null;
}
