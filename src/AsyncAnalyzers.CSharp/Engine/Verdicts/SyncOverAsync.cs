using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Finds waits on tasks in synchronous code that nobody expects to be asynchronous: where blocking is a trap of its own
/// (<see cref="FaultKind.BlocksInPlace"/>, <see cref="FaultKind.BlocksInDispose"/>), and in functions that could be async (<see cref="FaultKind.BlocksSyncFunction"/>).
/// </summary>
internal sealed class SyncOverAsync
{
    private readonly TaskWaits _waits;
    private readonly SynchronousByDesign _design;
    private readonly BridgedTasks _bridges;

    public SyncOverAsync(CompilationFacts facts, TaskWaits waits)
    {
        _waits = waits;
        _design = new SynchronousByDesign(facts);
        _bridges = new BridgedTasks(facts);
    }

    public Fault? Find(IOperation operation, FunctionContext context, ISymbol member, CancellationToken cancellation)
    {
        var place = SynchronousPlaces.Of(operation, context, member);
        if (place == SynchronousPlace.Other || _design.IsEverywhere)
            return null;
        // Asked first: whether a task is known to be completed takes a control-flow graph.
        if (place == SynchronousPlace.Function && (operation.IsBoundedWait() || FollowsBoundedWait(operation) || _design.Includes(context.Function, member)))
            return null;
        if (_waits.Find(operation, context, cancellation) is not { } wait)
            return null;
        // A message pump is what synchronous code is meant to wait with.
        if (wait.Shape == WaitShape.Other || _bridges.Contain(operation, place))
            return null;

        if (place == SynchronousPlace.Function)
            return _design.IsValue(context.Function, member) ? null : wait with { Kind = FaultKind.BlocksSyncFunction, Place = place };

        if (_design.Includes(wait, place, member) || (place == SynchronousPlace.Property && Guards.RunsOnce(operation)))
            return null;

        return wait with { Kind = place == SynchronousPlace.Dispose ? FaultKind.BlocksInDispose : FaultKind.BlocksInPlace, Place = place };
    }

    /// <summary><c>task.Wait(limit); return task.Result;</c></summary>
    private bool FollowsBoundedWait(IOperation wait)
    {
        if (_waits.TaskOf(wait) is not { } kept || kept is IInvocationOperation || wait.Syntax.Ancestors().OfType<BlockSyntax>().LastOrDefault() is not { } body)
            return false;

        var task = kept.Syntax.ToString();
        return body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.SpanStart < wait.Syntax.SpanStart
            && call is { ArgumentList.Arguments.Count: > 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" } access }
            && access.Expression.ToString() == task);
    }
}
