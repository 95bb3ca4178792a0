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
        if (IsInSource(operation) || IsPlainLock(operation) || _facts.Blocking.InSynchronousCode(operation, context, member, cancellation) is not { } fault)
            return null;

        return fault.Kind is FaultKind.BlocksOnTask or FaultKind.BlocksOnPrimitive or FaultKind.EnumeratesSynchronously or FaultKind.HasCounterpart or FaultKind.UnprovenQuery ? fault : null;
    }

    /// <summary>False for a stream, reader, writer or query that may be in memory.</summary>
    public bool IsCertain(Fault fault) =>
        fault.Kind is FaultKind.BlocksOnTask or FaultKind.EnumeratesSynchronously || (fault.Kind != FaultKind.UnprovenQuery && _channels.AreKnown(fault.Operation));

    /// <summary>
    /// <c>_gate.Wait(); … _gate.Release();</c> in one synchronous function: a lock. What else waits while it is held counts for
    /// itself.
    /// </summary>
    private bool IsPlainLock(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } gate } wait
        && KnownTypes.Same(wait.TargetMethod.ContainingType, _facts.Types.Get("System.Threading.SemaphoreSlim"))
        && operation.Root().Descendants().Any(other =>
            other is IInvocationOperation { TargetMethod.Name: "Release", Instance: { } released } && released.Syntax.ToString() == gate.Syntax.ToString());

    /// <summary>What is written in source, here or in an assembly that says what it does, is judged by its body, not by its name.</summary>
    private bool IsInSource(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: var method }
        && (method is { IsExtern: false, DeclaringSyntaxReferences.Length: > 0 } || _facts.Published.Cover(method));
}
