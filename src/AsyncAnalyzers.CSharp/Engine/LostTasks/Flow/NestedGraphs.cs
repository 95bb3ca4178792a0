using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>The graphs of the functions in a function.</summary>
internal static class NestedGraphs
{
    /// <summary>The outermost graph, and those of nested functions in which one of the variables is declared.</summary>
    public static IEnumerable<ControlFlowGraph> Of<T>(ControlFlowGraph outermost, ImmutableHashSet<T> variables, CancellationToken cancellation)
        where T : ISymbol
    {
        var open = new Stack<ControlFlowGraph>();
        open.Push(outermost);
        while (open.Count > 0)
        {
            var graph = open.Pop();
            yield return graph;
            foreach (var function in graph.LocalFunctions.Where(function => Declares(function, variables)))
                open.Push(graph.GetLocalFunctionControlFlowGraph(function, cancellation));

            foreach (var lambda in Operations(graph).OfType<IFlowAnonymousFunctionOperation>().Where(lambda => Declares(lambda.Symbol, variables)))
                open.Push(graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation));
        }
    }

    /// <summary>Whether a mention of a local or parameter stands in another function than its declaration.</summary>
    public static bool IsCaptured(IOperation mention)
    {
        var variable = mention switch
        {
            ILocalReferenceOperation local => (ISymbol)local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IVariableDeclaratorOperation declarator => declarator.Symbol,
            IDeclarationPatternOperation { DeclaredSymbol: { } declared } => declared,
            IRecursivePatternOperation { DeclaredSymbol: { } declared } => declared,
            _ => null,
        };
        for (var current = mention.Parent; current is not null && variable is not null; current = current.Parent)
        {
            var function = current switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation nested => nested.Symbol,
                _ => null,
            };
            if (function is not null)
                return !KnownTypes.Same(function, variable.ContainingSymbol);
        }

        return false;
    }

    private static IEnumerable<IOperation> Operations(ControlFlowGraph graph) =>
        graph.Blocks.SelectMany(block => block.BranchValue is null ? block.Operations : block.Operations.Add(block.BranchValue))
            .SelectMany(operation => operation.DescendantsAndSelf());

    private static bool Declares<T>(IMethodSymbol function, ImmutableHashSet<T> variables)
        where T : ISymbol =>
        variables.Any(variable => IsIn(variable.ContainingSymbol, function));

    private static bool IsIn(ISymbol? symbol, IMethodSymbol function)
    {
        for (; symbol is IMethodSymbol; symbol = symbol.ContainingSymbol)
        {
            if (KnownTypes.Same(symbol, function))
                return true;
        }

        return false;
    }
}
