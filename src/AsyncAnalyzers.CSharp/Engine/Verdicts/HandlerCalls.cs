using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>The faulty calls of one synchronous handler, found by one walk, so that the first of them can speak for all.</summary>
internal sealed class HandlerCalls
{
    private readonly ConditionalWeakTable<IOperation, List<IOperation>> _functions = new();

    /// <summary>The operations of the function around <paramref name="operation"/> that satisfy <paramref name="isFault"/>, in source order.</summary>
    public List<IOperation> In(IOperation operation, Func<IOperation, bool> isFault) =>
        _functions.GetValue(FunctionOf(operation), function => Body(function).Where(isFault).OrderBy(call => call.Syntax.Span.End).ToList());

    /// <summary>Everything in the function around an operation, nested functions apart.</summary>
    public static IEnumerable<IOperation> Beside(IOperation operation) => Body(FunctionOf(operation)).Where(other => other != operation);

    /// <summary>Everything in the function, nested functions apart.</summary>
    public static IEnumerable<IOperation> Body(IOperation function)
    {
        var pending = new Stack<IOperation>();
        pending.Push(function);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            yield return current;
            foreach (var child in current.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                    pending.Push(child);
            }
        }
    }

    private static IOperation FunctionOf(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return current;
        }

        return operation.Root();
    }
}
