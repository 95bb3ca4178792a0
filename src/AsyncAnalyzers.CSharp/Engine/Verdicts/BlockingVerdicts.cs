using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Decides, once per code block, which operations block where it hurts, and which rule owns the report. The order is total:
/// waits on tasks, then catalogue rows, then disposal and enumeration, then counterparts.
/// </summary>
internal sealed class BlockingVerdicts : IFaultSource
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _suspects = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;
    private readonly TaskWaits _waits;
    private readonly SyncOverAsync _syncOverAsync;
    private readonly BlockingPrimitives _primitives;
    private readonly CounterpartCalls _counterparts;
    private readonly SynchronousDisposals _disposals;
    private readonly SynchronousEnumerations _enumerations;
    private readonly SyncFlags _flags;
    private readonly LoopDeadlocks _deadlocks;
    private readonly OwnThreads _ownThreads;
    private readonly CheapWaits _cheap;
    private readonly TaskOrigins _origins;
    private readonly HandlerCalls _handlers = new();
    private readonly SuspectNodes _nodes;

    public BlockingVerdicts(CompilationFacts facts)
    {
        _facts = facts;
        _waits = new TaskWaits(facts);
        _syncOverAsync = new SyncOverAsync(facts, _waits);
        _primitives = new BlockingPrimitives(facts);
        _counterparts = new CounterpartCalls(facts);
        _disposals = new SynchronousDisposals(facts);
        _enumerations = new SynchronousEnumerations(facts);
        _flags = new SyncFlags(facts);
        _deadlocks = new LoopDeadlocks(facts);
        _ownThreads = new OwnThreads(facts);
        _cheap = new CheapWaits(facts);
        _origins = new TaskOrigins(facts);
        _nodes = new SuspectNodes(facts);
    }

    /// <inheritdoc/>
    public ImmutableArray<Fault> In(CodeBlock block)
    {
        if (_nodes.In(block) is not { } suspects)
            return ImmutableArray<Fault>.Empty;

        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var node in suspects)
        {
            if (block.Operation(node) is { } operation && Of(operation, block.Owner, block.Cancellation) is { } fault)
                faults.Add(fault);
        }

        return faults.ToImmutable();
    }

    /// <inheritdoc/>
    public Fault? At(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellation)
    {
        if (span.IsEmpty || !root.FullSpan.Contains(span))
            return null;

        var member = CodeBlocks.MemberAt(model, span.Start, cancellation);
        // From its last token: behind '?.' the squiggle begins outside of the node that the operation belongs to.
        for (var node = root.FindToken(span.End - 1).Parent; node is not null && member is not null; node = node.Parent)
        {
            if (model.GetOperation(node, cancellation) is { } operation && Of(operation, member, cancellation) is { } fault && fault.Span == span)
                return fault;
        }

        return null;
    }

    /// <summary>
    /// The fault that an operation of a synchronous function would be if the function were async; null on the synchronous path
    /// of a function that serves both kinds of callers.
    /// </summary>
    public Fault? InSynchronousCode(IOperation operation, FunctionContext context, ISymbol member, CancellationToken cancellation) =>
        IsSuspect(operation) && !_flags.Choose(operation, member) ? FindByOwner(operation, context, member, cancellation) : null;

    /// <summary>What one report on a handler stands for: its calls and loops, in source order.</summary>
    public IEnumerable<Fault> HandlerFaults(SemanticModel model, Fault reported, CancellationToken cancellation)
    {
        var member = CodeBlocks.MemberAt(model, reported.Span.Start, cancellation)!;
        return HandlerOperations(reported, member, cancellation)
            .Select(operation => FindByOwner(operation, reported.Context, member, cancellation)!);
    }

    /// <summary>The waits beside another fault of a handler that would be those of an async function, and so another rule's, if it became one.</summary>
    public IEnumerable<Fault> DeadlocksBeside(SemanticModel model, Fault reported, CancellationToken cancellation)
    {
        var member = CodeBlocks.MemberAt(model, reported.Span.Start, cancellation)!;
        return HandlerCalls.Beside(reported.Operation).Select(operation => Of(operation, member, cancellation)).OfType<Fault>().Where(fault => fault.Kind == FaultKind.DeadlocksLoop);
    }

    /// <summary>What would be a fault in a synchronous function if it were async: a conversion takes care of it at once.</summary>
    public IEnumerable<Fault> IfAsync(SyntaxNode function, IMethodSymbol symbol, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol member = symbol;
        while (member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            member = member.ContainingSymbol;

        var context = new FunctionContext(ContextKind.AsyncBody, symbol);
        return model.GetOperation(function, cancellation) is not { } root
            ? Enumerable.Empty<Fault>()
            : HandlerCalls.Body(root)
                .Where(operation => IsSuspect(operation) && !_flags.Choose(operation, member))
                .Select(operation => FindByOwner(operation, context, member, cancellation))
                .OfType<Fault>()
                .Where(fault => fault.Kind != FaultKind.UnprovenQuery);
    }

    /// <summary>The fault of an operation, or null. Nearly every operation ends at the suspicion, a look-up per symbol.</summary>
    private Fault? Of(IOperation operation, ISymbol member, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return IsSuspect(operation) ? Decide(operation, member, cancellation) : null;
    }

    private bool IsSuspect(IOperation operation) => operation switch
    {
        IInvocationOperation call => IsSuspectMember(call.TargetMethod.OriginalDefinition) || _counterparts.IsSuspect(call),
        IPropertyReferenceOperation property => IsSuspectMember(property.Property),
        IObjectCreationOperation { Constructor: { } constructor } => _primitives.IsSuspect(constructor),
        IUsingOperation or IUsingDeclarationOperation => true,
        IForEachLoopOperation { IsAsynchronous: false } => true,
        _ => operation.Kind == NewerKinds.Spread,
    };

    /// <summary>Asked of every call by every rule, so it allocates nothing when the answer is known.</summary>
    public bool IsSuspectMember(ISymbol member)
    {
        if (member is not IMethodSymbol method)
            return (member is IPropertySymbol property && _facts.TaskMembers.IsResult(property)) || _primitives.IsSuspect(member);
        if (_suspects.TryGetValue(method, out var known))
            return known;

        var suspect = TaskWaits.IsSuspectName(method.Name) || method.Name is "Dispose" or "ToBlockingEnumerable" || _primitives.IsSuspect(method);
        return _suspects.GetOrAdd(method, suspect);
    }

    private Fault? Decide(IOperation operation, ISymbol member, CancellationToken cancellation)
    {
        var context = _facts.Contexts.Of(operation, member);
        var isSynchronous = context.Kind == ContextKind.Sync && IsWait(operation);
        if ((!context.BlockingHurts && !isSynchronous) || _flags.Choose(operation, member))
            return null;

        var fault = isSynchronous ? _syncOverAsync.Find(operation, context, member, cancellation) : FindByOwner(operation, context, member, cancellation);
        return fault is null || !_facts.IsReportable(fault, member) || _ownThreads.Hold(operation, context) || NeverWaits(operation.Syntax) ? null : InHandler(_origins.Weighed(_deadlocks.Refine(fault, member, cancellation)), member, cancellation);
    }

    private static bool NeverWaits(SyntaxNode node) => SynchronousArms.Contain(node) || UnreachableCode.Contains(node);

    /// <summary>In synchronous code only a wait on a task is a fault.</summary>
    private bool IsWait(IOperation operation) => operation switch
    {
        IInvocationOperation call => _waits.IsSuspect(call),
        IPropertyReferenceOperation property => _facts.TaskMembers.IsResult(property.Property),
        _ => false,
    };

    /// <summary>The first rule in the order that knows the member owns it: what that rule lets pass, no later one takes up.</summary>
    private Fault? FindByOwner(IOperation operation, FunctionContext context, ISymbol member, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation call when _waits.IsSuspect(call) => _waits.Find(call, context, cancellation),
        IInvocationOperation call when _primitives.IsSuspect(call.TargetMethod) => _primitives.Find(call, context),
        IInvocationOperation call when _disposals.IsSuspect(call) => _disposals.Find(call, context),
        IInvocationOperation call when _enumerations.IsSuspect(call) => _enumerations.Find(call, context),
        IInvocationOperation call => _counterparts.Find(call, context, member, cancellation),
        IPropertyReferenceOperation property when _facts.TaskMembers.IsResult(property.Property) => _waits.Find(property, context, cancellation),
        IPropertyReferenceOperation or IObjectCreationOperation => _primitives.Find(operation, context),
        IUsingOperation or IUsingDeclarationOperation => _disposals.Find(operation, context),
        _ => _enumerations.Find(operation, context),
    };

    /// <summary>A synchronous handler gets one suggestion for all its counterpart calls, at the first of them.</summary>
    private Fault? InHandler(Fault fault, ISymbol member, CancellationToken cancellation)
    {
        if (fault.Context.Kind is not (ContextKind.Request or ContextKind.EventLoop) || fault.Kind is FaultKind.BlocksOnTask or FaultKind.MayBlockOnTask or FaultKind.DeadlocksLoop or FaultKind.BlocksOnPrimitive)
            return _cheap.Weighed(fault);
        if (fault.Context.IsInline || fault.Kind is FaultKind.UnprovenQuery or FaultKind.MayHaveCounterpart || !HandlerSignature.CanBecomeAsync(fault.Context.Function))
            return null;

        var calls = HandlerOperations(fault, member, cancellation);
        return calls.FirstOrDefault() == fault.Operation ? fault with { Kind = FaultKind.HandlerCouldBeAsync, Others = calls.Count - 1, IsMarkup = _facts.Contexts.IsMarkup(fault.Operation, fault.Context) } : null;
    }

    private List<IOperation> HandlerOperations(Fault fault, ISymbol member, CancellationToken cancellation) =>
        _handlers.In(fault.Operation, operation =>
            IsSuspect(operation)
            && FindByOwner(operation, fault.Context, member, cancellation) is { Kind: FaultKind.HasCounterpart or FaultKind.EnumeratesSynchronously });
}
