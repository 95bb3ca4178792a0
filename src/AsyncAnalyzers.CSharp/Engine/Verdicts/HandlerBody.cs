using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>The operations of the function that an operation stands in, nested functions apart.</summary>
internal static class HandlerBody
{
    /// <summary>Every call in the same function body.</summary>
    public static IEnumerable<IOperation> Calls(IOperation operation)
    {
        var function = FunctionOf(operation);
        var pending = new Stack<IOperation>();
        pending.Push(function);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current is IInvocationOperation)
                yield return current;
            if (current != function && (current is IAnonymousFunctionOperation or ILocalFunctionOperation))
                continue;

            foreach (var child in current.ChildOperations)
                pending.Push(child);
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
