using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>The tasks that the functions of an outermost function lose. One analysis for each, run when the first local asks.</summary>
internal sealed class TaskFlows
{
    private readonly ConditionalWeakTable<IOperation, List<LostTask>> _lost = new();
    private readonly CompilationFacts _facts;

    public TaskFlows(CompilationFacts facts) => _facts = facts;

    /// <summary>The tasks that are lost below <paramref name="root"/>, lambdas and local functions included.</summary>
    public IReadOnlyList<LostTask> In(IOperation root, CancellationToken cancellation)
    {
        if (_lost.TryGetValue(root, out var known))
            return known;

        var lost = Analyse(root, cancellation);
        return _lost.GetValue(root, _ => lost);
    }

    private List<LostTask> Analyse(IOperation root, CancellationToken cancellation)
    {
        var lost = new List<LostTask>();
        var tracked = TrackedLocals.In(root, _facts.Awaitables);
        if (tracked.IsEmpty || _facts.Graphs.Of(root, cancellation) is not { } outermost)
            return lost;

        var graphs = new Stack<ControlFlowGraph>();
        graphs.Push(outermost);
        while (graphs.Count > 0)
        {
            var graph = graphs.Pop();
            lost.AddRange(new TaskFlow(graph, tracked, _facts).Run(cancellation));
            foreach (var nested in Nested(graph, tracked, cancellation))
                graphs.Push(nested);
        }

        return lost;
    }

    /// <summary>The graphs of the functions in a function, as long as one of them declares a local that is followed.</summary>
    private static IEnumerable<ControlFlowGraph> Nested(ControlFlowGraph graph, ImmutableHashSet<ILocalSymbol> tracked, CancellationToken cancellation)
    {
        foreach (var function in graph.LocalFunctions.Where(function => Declares(function, tracked)))
            yield return graph.GetLocalFunctionControlFlowGraph(function, cancellation);

        foreach (var lambda in Operations(graph).OfType<IFlowAnonymousFunctionOperation>().Where(lambda => Declares(lambda.Symbol, tracked)))
            yield return graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation);
    }

    private static IEnumerable<IOperation> Operations(ControlFlowGraph graph) =>
        graph.Blocks.SelectMany(block => block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
            .SelectMany(operation => operation.DescendantsAndSelf());

    private static bool Declares(IMethodSymbol function, ImmutableHashSet<ILocalSymbol> tracked) =>
        tracked.Any(local => IsIn(local.ContainingSymbol, function));

    private static bool IsIn(ISymbol? symbol, IMethodSymbol function)
    {
        for (; symbol is IMethodSymbol; symbol = symbol.ContainingSymbol)
        {
            if (SymbolEqualityComparer.Default.Equals(symbol, function))
                return true;
        }

        return false;
    }
}
