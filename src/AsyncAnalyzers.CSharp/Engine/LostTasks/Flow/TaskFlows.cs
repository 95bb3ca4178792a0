using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

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

        foreach (var graph in NestedGraphs.Of(outermost, tracked, cancellation))
            lost.AddRange(new TaskFlow(graph, tracked, _facts).Run(cancellation));

        return lost;
    }
}
