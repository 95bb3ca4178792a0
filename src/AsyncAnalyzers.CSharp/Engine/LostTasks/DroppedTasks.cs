using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Calls whose awaitable is dropped: as a statement, in the head of a <c>for</c>, as the body of a function that returns nothing, behind <c>?.</c>. Where
/// the compiler says CS4014 the fault is marked as the compiler's.
/// </summary>
internal sealed class DroppedTasks : FaultFinder
{
    private static readonly ImmutableArray<string> OneWayVerbs = ImmutableArray.Create("Send", "Publish", "Post", "Notify", "Broadcast", "Emit", "Raise", "Tell", "Signal");

    private readonly MeantDrops _meant;
    private readonly AsyncVoidTargets _targets;
    private readonly GuardedFunctions _guarded;

    public DroppedTasks(CompilationFacts facts, MeantDrops meant, AsyncVoidTargets targets)
        : base(
            facts,
            SyntaxKind.ExpressionStatement,
            SyntaxKind.ForStatement,
            SyntaxKind.ArrowExpressionClause,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression)
    {
        _meant = meant;
        _targets = targets;
        _guarded = new GuardedFunctions(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if (node is ForStatementSyntax loop)
        {
            foreach (var expression in loop.Initializers.Concat(loop.Incrementors))
                FindIn(expression, block, found);
        }
        else if (DroppedExpressions.Of(node, block) is { } expression)
        {
            FindIn(expression, block, found);
        }
    }

    private void FindIn(ExpressionSyntax expression, CodeBlock block, List<Fault> found)
    {
        if (DroppedExpressions.Call(expression) is not { } call)
            return;
        if (block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is not IMethodSymbol { ReturnsVoid: false } method || !IsLost(method.ReturnType))
            return;
        if (block.Operation(call) is not IInvocationOperation operation)
            return;

        // Where the compiler speaks, its diagnostic stands whatever we think of it, and gets its fix.
        var fault = Judge(operation, call != expression, block);
        if (!fault.IsCompilers && (_meant.Include(operation) || IsHandle(operation, fault.Context)))
            return;
        if (fault.Kind == FaultKind.DropsOffloadedWork && (IsAsyncVoid(Started(operation)) || IsSchedulers(block.Owner) || _guarded.AreOffloadedBy(Started(operation))))
            return;

        found.Add(fault);
    }

    /// <summary>Awaiters, synchronization contexts and schedulers run what others give them, and those look after it.</summary>
    private bool IsSchedulers(ISymbol owner) =>
        owner is IMethodSymbol { Name: "OnCompleted" or "UnsafeOnCompleted" or "Post" or "QueueTask" }
        && (KnownTypes.Is(owner.ContainingType, Facts.Types.NotifyCompletion)
            || Facts.Types.Is(owner.ContainingType, "System.Threading.SynchronizationContext")
            || Facts.Types.Is(owner.ContainingType, "System.Threading.Tasks.TaskScheduler"));

    private Fault Judge(IInvocationOperation call, bool isConditional, CodeBlock block)
    {
        var context = block.ContextOf(call);
        var isAsync = context.Function?.IsAsync ?? context.CanAwait;
        var kind = !isAsync && Facts.Catalogue.Find(Started(call).TargetMethod, CatalogueKind.Offloads) is not null
            ? FaultKind.DropsOffloadedWork
            : FaultKind.DropsTask;
        return new Fault(kind, call, Squiggle.Of(call), context)
        {
            Api = SymbolNames.OfCall(Started(call)),
            Remedy = Consequence(call, context, isAsync || context.Kind == ContextKind.AwaitableReturning),
            IsCompilers = !isConditional && (call.TargetMethod.IsAsync || (isAsync && Facts.Awaitables.IsAwaitable(call.Type))),
        };
    }

    /// <summary>The call that gave the task of which another is only a view: <c>Task.Run(…)</c> behind <c>ConfigureAwait</c>.</summary>
    private IInvocationOperation Started(IInvocationOperation call)
    {
        while (Facts.TaskMembers.KeepsCompletion(call.TargetMethod) && call.Instance?.Unwrap() is IInvocationOperation inner)
            call = inner;

        return call;
    }

    private bool IsLost(ITypeSymbol type) =>
        Facts.Awaitables.IsAwaitable(type) || Facts.Awaitables.IsAsyncSequence(type) || KnownTypes.Same(type, Facts.Types.AsyncDisposable);

    /// <summary>
    /// A type of one's own that can be awaited, too, and has members besides, in synchronous code: the call has done its work,
    /// and what it gives is for those who want to wait. Types that async functions can return are tasks by another name.
    /// </summary>
    private bool IsHandle(IInvocationOperation call, FunctionContext context) =>
        call.TargetMethod.ReturnType.OriginalDefinition is INamedTypeSymbol type
        && context.Function?.IsAsync != true
        && Facts.Awaitables.IsAwaitable(type)
        && !Facts.Awaitables.IsTask(type)
        && type.GetMembers().Any(member => member is not ITypeSymbol and { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, IsImplicitlyDeclared: false, Name: not ("GetAwaiter" or "ConfigureAwait" or ".ctor") })
        && !type.GetAttributes().Any(attribute => KnownTypes.Same(attribute.AttributeClass, Facts.Types.Get("System.Runtime.CompilerServices.AsyncMethodBuilderAttribute")));

    /// <summary>The task that is dropped ends at the first <c>await</c> of an async void function, which is the one fault of the call.</summary>
    private bool IsAsyncVoid(IInvocationOperation offload) => GuardedFunctions.Target(offload) switch
    {
        IAnonymousFunctionOperation { Symbol: { IsAsync: true, ReturnsVoid: true } } => true,
        IMethodReferenceOperation { Method: { IsAsync: true, ReturnsVoid: true } method } => KnownTypes.Same(method.ContainingAssembly, Facts.Compilation.Assembly),
        _ => false,
    };

    private string Consequence(IInvocationOperation call, FunctionContext context, bool canAwait)
    {
        var type = call.TargetMethod.ReturnType;
        if (Facts.Awaitables.IsAsyncSequence(type))
            return "is never enumerated, so nothing of it runs; use 'await foreach'";
        if (KnownTypes.Same(type, Facts.Types.AsyncDisposable))
            return "gives an IAsyncDisposable that nobody disposes; keep it, or use 'await using'";

        if (call.TargetMethod.Name == "Delay" && Facts.TaskMembers.IsTaskMember(call.TargetMethod))
            return canAwait ? "does not wait: nothing awaits it; use 'await'" : "does not wait: nothing awaits it; make the function async and await it, or use 'Thread.Sleep'";

        if (call.Instance?.BehindConditionalAccess().Unwrap() is IEventReferenceOperation raised)
            return $"raises an event, and nobody waits for its handlers: their exceptions disappear; await each of '{raised.Event.Name}.GetInvocationList()', or discard with '_ ='";

        if (SynchronousPlaces.IsInLock(call.Syntax))
            return "is not awaited, and its exception disappears; keep the task and await it outside of the 'lock'";

        return canAwait
            ? "is not awaited: the code goes on before it is done, and its exception disappears; use 'await'"
            : "starts work that nobody waits for, and its exception disappears; " + Advice(call, context);
    }

    /// <summary>A lambda that becomes an <c>Action</c> must not be made async: that would be async void.</summary>
    private string Advice(IInvocationOperation call, FunctionContext context)
    {
        var mayBecomeAsync = context is { Kind: ContextKind.Request or ContextKind.EventLoop, IsInline: false };
        if (mayBecomeAsync || context.Function?.MethodKind != MethodKind.AnonymousFunction || _targets.AdviceInside(call) is not { } elsewhere)
            return "make the function async and await it, or keep the task" + IfOneWay(call.TargetMethod);

        return "keep the task" + elsewhere;
    }

    /// <summary>Whoever sends a message may not want to wait for it: a team says so once, not at each call.</summary>
    private static string IfOneWay(IMethodSymbol method) =>
        OneWayVerbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal) && (method.Name.Length == verb.Length || char.IsUpper(method.Name[verb.Length])))
            ? "; if nobody is meant to wait for it, name it in 'async_analyzers.fire_and_forget_methods'"
            : "";
}
