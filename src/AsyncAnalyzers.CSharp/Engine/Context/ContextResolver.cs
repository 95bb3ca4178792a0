using System.Collections.Concurrent;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>Tells where an operation runs. One answer per function, whatever rule asks.</summary>
internal sealed class ContextResolver
{
    private static readonly FunctionContext Nowhere = new(ContextKind.Sync, null);

    private readonly ConcurrentDictionary<IMethodSymbol, FunctionContext> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, FunctionContext> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;
    private readonly RequestHandlers _requests;
    private readonly EventLoopCode _eventLoop;
    private readonly ReplayedCode _replayed;

    // Blazor WebAssembly: Task.Run gives the work back to the only thread there is.
    private readonly bool _hasOneThread;

    public ContextResolver(CompilationFacts facts)
    {
        _facts = facts;
        _requests = new RequestHandlers(facts);
        _eventLoop = new EventLoopCode(facts);
        _replayed = new ReplayedCode(facts.Types);
        _hasOneThread = facts.Types.Get("Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder") is not null;
    }

    /// <summary>Whether code of this project may run on a thread that continuations come back to.</summary>
    public bool HasEventLoop => _eventLoop.IsPossible;

    /// <summary>All code shares one thread, whatever it is given to.</summary>
    public bool HasOneThread => _hasOneThread;

    /// <summary>The compilation knows a UI framework whose objects belong to one thread.</summary>
    public bool HasUi => _eventLoop.HasUi;

    /// <summary>The program, or who uses the library, may have windows.</summary>
    public bool HasWindows => _eventLoop.HasWindows;

    /// <summary>A type whose objects belong to the thread of a UI loop.</summary>
    public bool IsUi(ITypeSymbol? type) => _eventLoop.IsUi(type);

    /// <summary>Whether a framework calls the method to serve a request, async or not.</summary>
    public bool ServesRequests(IMethodSymbol method) => _requests.Contains(method);

    /// <summary>The context of <paramref name="operation"/>.</summary>
    /// <param name="operation">Any operation of an operation tree whose parents are intact.</param>
    /// <param name="member">The member whose body or initializer the tree is.</param>
    public FunctionContext Of(IOperation operation, ISymbol member)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return OfLambda(lambda, member);
                case ILocalFunctionOperation local:
                    return OfLocalFunction(local);
            }
        }

        return OfMember(member);
    }

    /// <summary>The context of a member's own body, nested functions apart.</summary>
    public FunctionContext OfMember(ISymbol member)
    {
        if (member is not IMethodSymbol method)
            return Nowhere;

        return _methods.TryGetValue(method, out var known) ? known : _methods.GetOrAdd(method, OfMethod(method));
    }

    /// <summary>
    /// Whether the function of <paramref name="context"/>, which is that of <paramref name="operation"/>, is called by an event loop: also
    /// one that is async, where blocking is judged by that alone. Dear, hence for fixes.
    /// </summary>
    public bool IsOnLoop(IOperation operation, FunctionContext context) => context switch
    {
        { Kind: ContextKind.EventLoop } => true,
        { Kind: not ContextKind.AsyncBody } or { IsOffloaded: true } or { Function: null } => false,
        { Function: { MethodKind: MethodKind.AnonymousFunction } } => OfHostedLambda(HostOf(operation)) == ContextKind.EventLoop,
        { Function: var function } => _eventLoop.Contains(function),
    };

    private static ISymbol? HostOf(IOperation operation)
    {
        var current = operation;
        while (current is not (null or IAnonymousFunctionOperation))
            current = current.Parent;
        return current is IAnonymousFunctionOperation lambda ? LambdaHost.Of(lambda) : null;
    }

    private FunctionContext OfLocalFunction(ILocalFunctionOperation local)
    {
        if (_localFunctions.TryGetValue(local.Symbol, out var known))
            return known;

        var kind = OfSignature(local.Symbol) ?? ContextKind.Sync;
        if (kind == ContextKind.AwaitableReturning && DroppedResults.AreAllOf(local, _facts.Awaitables))
            kind = ContextKind.Deferred;
        return _localFunctions.GetOrAdd(local.Symbol, new FunctionContext(kind, local.Symbol));
    }

    private FunctionContext OfLambda(IAnonymousFunctionOperation lambda, ISymbol member)
    {
        var function = lambda.Symbol;
        if (LambdaHost.IsInExpressionTree(lambda, _facts.Types))
            return new(ContextKind.Deferred, function);

        var host = LambdaHost.Of(lambda);
        var offloaded = Says(host, CatalogueKind.Offloads) && !_hasOneThread;
        if (function.IsAsync)
            return new(ContextKind.AsyncBody, function, IsOffloaded: offloaded || LambdaHost.IsUnknown(lambda), IsReplayed: _replayed.Contains(function));
        if (offloaded)
            return new(ContextKind.Offloaded, function, IsOffloaded: true);
        if (OfSignature(function) is { } kind)
            return new(kind, function);
        if (Says(host, CatalogueKind.InlineCallback) && !LazyQueries.Leave(lambda))
            return Of(lambda, member) with { Function = function, IsInline = true };

        return new(IsFragment(lambda) ? ContextKind.EventLoop : OfHostedLambda(host), function);
    }

    /// <summary>Whether Blazor renders the code: no markup can await.</summary>
    public bool IsMarkup(IOperation operation, FunctionContext context)
    {
        var current = operation;
        while (current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            current = current.Parent;

        return current is IAnonymousFunctionOperation lambda ? IsFragment(lambda) : context.Function is { } function && _eventLoop.Renders(function);
    }

    /// <summary>A part of a component's markup is a delegate of a type of its own.</summary>
    private bool IsFragment(IAnonymousFunctionOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation { Type: { } fragment } && Says(fragment, CatalogueKind.Dispatches);

    private ContextKind OfHostedLambda(ISymbol? host)
    {
        if (Says(host, CatalogueKind.Dispatches) || Says(host, CatalogueKind.Offloads) || (host is IEventSymbol raised && _eventLoop.Raises(raised)))
            return ContextKind.EventLoop;

        return Says(host, CatalogueKind.HandlesRequests) ? ContextKind.Request : ContextKind.Deferred;
    }

    private FunctionContext OfMethod(IMethodSymbol method)
    {
        if (OfSignature(method) is { } kind)
            return new(kind, method, IsReplayed: _replayed.Contains(method));
        if (_requests.Contains(method))
            return new(ContextKind.Request, method);
        if (_eventLoop.Contains(method))
            return new(ContextKind.EventLoop, method);

        return new(ContextKind.Sync, method);
    }

    private ContextKind? OfSignature(IMethodSymbol function)
    {
        if (function.IsAsync)
            return ContextKind.AsyncBody;

        return _facts.Awaitables.IsAsynchronousReturn(function.ReturnType) ? ContextKind.AwaitableReturning : null;
    }

    private bool Says(ISymbol? host, CatalogueKind kind) => host is not null && _facts.Catalogue.Find(host.OriginalDefinition, kind) is not null;
}
