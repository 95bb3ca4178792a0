using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// The APIs that block whoever calls them: what the Blocking family would report at the place if the function were async.
/// </summary>
internal sealed class BlockingApis
{
    private readonly CompilationFacts _facts;
    private readonly Channels _channels;

    public BlockingApis(CompilationFacts facts)
    {
        _facts = facts;
        _channels = new Channels(facts);
    }

    public Fault? Find(IOperation operation, FunctionContext context, ISymbol member, CancellationToken cancellation)
    {
        if (IsInSource(operation) || IsPlainLock(operation) || BelongsToItsThread(operation) || IsKept(operation) || AsksTheUser(operation) || _facts.Blocking.InSynchronousCode(operation, context, member, cancellation) is not { } fault)
            return null;

        // A stream of unknown origin, which the callers of the function may know.
        if (fault is { Kind: FaultKind.MayHaveCounterpart, Operation: IInvocationOperation call } && _facts.IoApis.Contains(call.TargetMethod))
            return fault with { Kind = FaultKind.HasCounterpart };

        return fault.Kind is FaultKind.BlocksOnTask or FaultKind.BlocksOnPrimitive or FaultKind.EnumeratesSynchronously or FaultKind.HasCounterpart or FaultKind.UnprovenQuery ? fault : null;
    }

    /// <summary>False for a stream, reader, writer or query that may be in memory.</summary>
    public bool IsCertain(Fault fault) => fault.Kind switch
    {
        // 'reader.ReadAsync().Result' of a reader over memory does not wait.
        FaultKind.BlocksOnTask => _facts.TaskMembers.WaitedFor(fault.Operation)?.Unwrap() is not IInvocationOperation { Instance: { } receiver } || _channels.IsKnown(receiver),
        FaultKind.EnumeratesSynchronously => true,
        FaultKind.UnprovenQuery => false,
        _ => _channels.AreKnown(fault.Operation),
    };

    /// <summary>
    /// <c>_gate.Wait(); … _gate.Release();</c> in one synchronous function: a lock. What else waits while it is held counts for
    /// itself.
    /// </summary>
    private bool IsPlainLock(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } gate } wait
        && KnownTypes.Same(wait.TargetMethod.ContainingType, _facts.Types.Get("System.Threading.SemaphoreSlim"))
        && operation.Root().Descendants().Any(other =>
            other is IInvocationOperation { TargetMethod.Name: "Release", Instance: { } released } && released.Syntax.ToString() == gate.Syntax.ToString());

    /// <summary>Who waits for a <c>Mutex</c> must give it back on the same thread: no <c>await</c> can take the place of the wait.</summary>
    private bool BelongsToItsThread(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "WaitOne", Instance: { } held } && _facts.Types.Is(held.Unwrap().Type, "System.Threading.Mutex");

    /// <summary>
    /// The form of a request is read once; whoever asks again gets what was read. Further down, where each value has a function that
    /// asks, all but the first find it there.
    /// </summary>
    private bool IsKept(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: { Name: "Form" } property }
        && KnownTypes.Same(property.ContainingType, _facts.Types.Get("Microsoft.AspNetCore.Http.HttpRequest"));

    /// <summary>What waits for a person at the console is called for that, and there is no asynchronous form that would not.</summary>
    private bool AsksTheUser(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.ContainingType: { Name: "Console" } type } && KnownTypes.Same(type, _facts.Types.Get("System.Console"));

    /// <summary>What is written in source, here or in an assembly that says what it does, is judged by its body, not by its name.</summary>
    private bool IsInSource(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: var method }
        && (method is { IsExtern: false, DeclaringSyntaxReferences.Length: > 0 } || _facts.Published.Cover(method));
}
