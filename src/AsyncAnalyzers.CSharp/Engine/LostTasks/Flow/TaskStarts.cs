using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>Tells which values of one control-flow graph are tasks that were started right there.</summary>
internal sealed class TaskStarts
{
    private readonly ILookup<CaptureId, IOperation> _captured;
    private readonly TaskMembers _members;
    private readonly KnownTypes _types;

    public TaskStarts(ControlFlowGraph graph, CompilationFacts facts)
    {
        _members = facts.TaskMembers;
        _types = facts.Types;
        _captured = Captured(graph).ToLookup(entry => entry.Id, entry => entry.Value);
    }

    /// <summary>The calls that start the tasks of a value: one, those of the arms of a choice, or the elements of a collection.</summary>
    public IEnumerable<IOperation> In(IOperation value)
    {
        var unwrapped = value.Unwrap();
        return unwrapped switch
        {
            IInvocationOperation call when IsStart(call) || _members.Collections.IsTaskQuery(call, _members) => [call],
            IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" } copy when _members.Collections.IsLinq(copy.TargetMethod) => In(copy.Arguments[0].Value),
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.SelectMany(Starts),
            IFlowCaptureReferenceOperation reference => _captured[reference.Id].SelectMany(Starts),
            _ => [],
        };
    }

    /// <summary>As <see cref="In"/>, for a part of a value; the parts are calls.</summary>
    private IEnumerable<IOperation> Starts(IOperation part) =>
        part.Unwrap() is IInvocationOperation call && IsStart(call) ? [call] : [];

    /// <summary>
    /// A call that gives a task. Not: tasks that are completed when they are made, timers, continuations, which look after
    /// another task, and generic members such as <c>list.First()</c>, which give what they hold.
    /// </summary>
    private bool IsStart(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return _members.IsTaskType(call.Type)
            && method.OriginalDefinition.ReturnType is not ITypeParameterSymbol
            && !_members.IsCompletedFactory(method)
            && !_members.KeepsCompletion(method)
            && !(_members.IsTaskMember(method) && method.Name is "Delay" or "ContinueWith" or "WhenAny" or "WaitAsync")
            && !KnownTypes.Same(method.ContainingType, _types.Get("System.Threading.Interlocked"));
    }

    // A capture may be assigned on several paths, and elements are added to a captured list before a local gets it.
    private static IEnumerable<(CaptureId Id, IOperation Value)> Captured(ControlFlowGraph graph)
    {
        foreach (var operation in graph.Blocks.SelectMany(block => block.Operations))
        {
            if (operation is IFlowCaptureOperation capture)
                yield return (capture.Id, capture.Value);
            else if (operation is IExpressionStatementOperation or IInvocationOperation && Added(operation) is { } added)
                yield return added;
        }
    }

    private static (CaptureId Id, IOperation Value)? Added(IOperation operation)
    {
        var call = (operation is IExpressionStatementOperation statement ? statement.Operation : operation) as IInvocationOperation;
        return call is { TargetMethod.Name: "Add", Instance: IFlowCaptureReferenceOperation list, Arguments.Length: 1 }
            ? (list.Id, call.Arguments[0].Value)
            : null;
    }
}
