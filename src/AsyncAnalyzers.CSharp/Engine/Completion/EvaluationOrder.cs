using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>The operations of the basic blocks of one graph, children before parents and left to right; each block is walked once.</summary>
internal sealed class EvaluationOrder
{
    private readonly Dictionary<int, List<IOperation>> _ordered = new();

    /// <summary>The operations of a block, the condition or returned value last.</summary>
    public List<IOperation> Of(BasicBlock block)
    {
        if (_ordered.TryGetValue(block.Ordinal, out var known))
            return known;

        // An explicit stack, since expressions nest deep.
        var ordered = new List<IOperation>();
        var stack = new Stack<(IOperation Operation, bool Expanded)>();
        foreach (var root in block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
        {
            stack.Push((root, false));
            while (stack.Count > 0)
            {
                var (operation, expanded) = stack.Pop();
                if (expanded)
                {
                    ordered.Add(operation);
                    continue;
                }

                stack.Push((operation, true));
                foreach (var child in operation.ChildOperations.Reverse())
                    stack.Push((child, false));
            }
        }

        return _ordered[block.Ordinal] = ordered;
    }
}
