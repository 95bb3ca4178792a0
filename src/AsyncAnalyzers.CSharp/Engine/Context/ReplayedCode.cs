using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>
/// Orchestrators of workflow engines: they are run again from their history, so they may await only what their context gives
/// them. To await <c>Task.Delay</c> or a file there loses the workflow.
/// </summary>
internal sealed class ReplayedCode
{
    // https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-code-constraints
    private static readonly ImmutableArray<string> Contexts = ImmutableArray.Create(
        "DurableTask.Core.OrchestrationContext",
        "Microsoft.Azure.WebJobs.Extensions.DurableTask.IDurableOrchestrationContext",
        "Microsoft.DurableTask.TaskOrchestrationContext",
        "Dapr.Workflow.WorkflowContext",
        "Dapr.Workflow.IWorkflowContext");

    private readonly ImmutableArray<INamedTypeSymbol> _contexts;

    public ReplayedCode(KnownTypes types) => _contexts = Contexts.Select(types.Get).OfType<INamedTypeSymbol>().ToImmutableArray();

    /// <summary>Whether the function is given the context of an orchestration.</summary>
    public bool Contains(IMethodSymbol function) =>
        !_contexts.IsEmpty && function.Parameters.Any(parameter => _contexts.Any(context => KnownTypes.Is(parameter.Type, context)));
}
