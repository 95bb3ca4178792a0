using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>The control-flow graphs of outermost functions: at most one for each, made when the first rule asks, shared by all.</summary>
internal sealed class FunctionGraphs
{
    private readonly ConditionalWeakTable<IOperation, ControlFlowGraph> _graphs = new();

    /// <summary>The graph of a body or an initializer, or null when <paramref name="root"/> is something else.</summary>
    public ControlFlowGraph? Of(IOperation root, CancellationToken cancellation)
    {
        if (_graphs.TryGetValue(root, out var known))
            return known;

        return Create(root, cancellation) is { } graph ? _graphs.GetValue(root, _ => graph) : null;
    }

    private static ControlFlowGraph? Create(IOperation root, CancellationToken cancellation) => root switch
    {
        IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
        IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
        IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
        _ => null,
    };
}
