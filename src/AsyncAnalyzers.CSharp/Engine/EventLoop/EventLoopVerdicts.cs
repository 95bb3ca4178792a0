using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Decides once per code block which work keeps an event loop from its other work, and which rule owns each report: of
/// several faults of one expression the first in <see cref="Order"/> is kept, whichever rules are on.
/// </summary>
internal sealed class EventLoopVerdicts : IFaultSource
{
    /// <summary>The more specific before the more general.</summary>
    private static readonly ImmutableArray<FaultKind> Order = ImmutableArray.Create(
        FaultKind.HoldsUpStart,
        FaultKind.BusyWaits,
        FaultKind.WastesThread,
        FaultKind.OffloadsNeedlessly,
        FaultKind.ParallelBlocks,
        FaultKind.ParallelHoldsThread,
        FaultKind.ComputesOnEventLoop,
        FaultKind.ComputesOnThread,
        FaultKind.MayComputeLong);

    private readonly BlockFaults _known = new();
    private readonly Dictionary<int, ImmutableArray<EventLoopFinder>> _finders;
    private readonly CompilationFacts _facts;

    public EventLoopVerdicts(CompilationFacts facts)
    {
        _facts = facts;
        var estimator = new WorkEstimator(facts);
        var places = new ComputingPlaces(facts);
        EventLoopFinder[] finders =
        [
            new HeldUpStarts(facts, estimator),
            new BusyWaits(facts),
            new LongRunningAsync(facts),
            new NeedlessOffloads(facts, places),
            new ParallelWork(facts, places),
            new HeavyLoops(facts, estimator, places),
        ];
        _finders = finders.SelectMany(finder => finder.Syntax.Select(kind => (Kind: (int)kind, Finder: finder)))
            .GroupBy(entry => entry.Kind, entry => entry.Finder)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>The kinds of nodes that some finder asks for.</summary>
    public IEnumerable<int> Syntax => _finders.Keys;

    /// <inheritdoc/>
    public ImmutableArray<Fault> In(SyntaxNode codeBlock, ISymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        return _known.TryGet(codeBlock, owner, out var known)
            ? known
            : _known.Keep(codeBlock, owner, Search(new CodeBlock(codeBlock, owner, model, _facts, cancellation)));
    }

    /// <inheritdoc/>
    public Fault? At(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellation)
    {
        if (span.IsEmpty || !root.FullSpan.Contains(span) || CodeBlocks.MemberAt(model, span.Start, cancellation) is not { } member)
            return null;

        var block = CodeBlocks.Around(root.FindToken(span.Start).Parent!);
        return In(block, member, model, cancellation).FirstOrDefault(fault => fault.Span == span);
    }

    private ImmutableArray<Fault> Search(CodeBlock block)
    {
        var found = new List<Fault>();
        foreach (var node in _facts.Nodes.Of(block.Node))
        {
            if (!_finders.TryGetValue(node.RawKind, out var finders))
                continue;

            block.Cancellation.ThrowIfCancellationRequested();
            foreach (var finder in finders)
                finder.Find(node, block, found);
        }

        return found.Count == 0 ? ImmutableArray<Fault>.Empty : OnePerExpression(found.Where(fault => _facts.IsReportable(fault, block.Owner)));
    }

    private static ImmutableArray<Fault> OnePerExpression(IEnumerable<Fault> faults) =>
        faults.GroupBy(fault => fault.Operation.Syntax)
            .Select(group => group.OrderBy(fault => Order.IndexOf(fault.Kind)).First())
            .OrderBy(fault => fault.Span.Start)
            .ToImmutableArray();
}
