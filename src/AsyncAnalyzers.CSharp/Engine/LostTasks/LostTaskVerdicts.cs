using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Decides once per code block which tasks are lost in it, and which rule owns each report: of several faults of one
/// expression the first in <see cref="Order"/> is kept, whichever rules are on.
/// </summary>
internal sealed class LostTaskVerdicts : IFaultSource
{
    /// <summary>The more specific before the more general.</summary>
    private static readonly ImmutableArray<FaultKind> Order = ImmutableArray.Create(
        FaultKind.NestsTask,
        FaultKind.NeverStartsTask,
        FaultKind.UsesTaskAsValue,
        FaultKind.ReturnsTooEarly,
        FaultKind.OutlivesDisposable,
        FaultKind.ReusesValueTask,
        FaultKind.LosesQueriedTasks,
        FaultKind.LosesTask,
        FaultKind.LosesTaskOnPath,
        FaultKind.DropsOffloadedWork,
        FaultKind.DropsTask,
        FaultKind.ReturnsNullTask,
        FaultKind.BecomesAsyncVoid,
        FaultKind.IsAsyncVoid,
        FaultKind.AwaitsNull,
        FaultKind.DiscardsTask);

    private readonly BlockFaults _known = new();
    private readonly Dictionary<int, ImmutableArray<LostTaskFinder>> _finders;
    private readonly CompilationFacts _facts;

    public LostTaskVerdicts(CompilationFacts facts)
    {
        _facts = facts;
        var meant = new MeantDrops(facts);
        var flows = new TaskFlows(facts);
        var reasons = new AsyncVoidReasons(facts, meant);
        var targets = new AsyncVoidTargets(facts, reasons);
        LostTaskFinder[] finders =
        [
            new DroppedTasks(facts, meant, targets),
            new KeptTasks(facts, flows, meant),
            new DiscardedTasks(facts, meant),
            new NestedTasks(facts),
            new AsyncVoidDelegates(facts, reasons, targets),
            new AsyncVoidFunctions(facts, reasons),
            new NullTasks(facts),
            new UnawaitedQueries(facts),
            new AwaitedNulls(facts),
            new ColdTasks(facts),
            new ReturnedTooEarly(facts),
            new OutlivedDisposables(facts),
            new SecondUses(facts, new SingleUseFlows(facts)),
            new TasksAsValues(facts),
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

        // The compiler's own diagnostics cover the whole expression.
        var block = CodeBlocks.Around(root.FindToken(span.Start).Parent!);
        return In(block, member, model, cancellation)
            .FirstOrDefault(fault => fault.IsCompilers ? fault.Operation.Syntax.Span == span : fault.Span == span);
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
