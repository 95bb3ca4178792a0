using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;
using AsyncAnalyzers.CSharp.Engine.Symbols;
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

    private readonly ConditionalWeakTable<SyntaxNode, BlockFaults> _blocks = new();
    private readonly Dictionary<int, ImmutableArray<LostTaskFinder>> _finders;
    private readonly CompilationFacts _facts;

    public LostTaskVerdicts(CompilationFacts facts)
    {
        _facts = facts;
        var meant = new MeantDrops(facts);
        var flows = new TaskFlows(facts);
        var reasons = new AsyncVoidReasons(facts, meant);
        LostTaskFinder[] finders =
        [
            new DroppedTasks(facts, meant),
            new KeptTasks(facts, flows, meant),
            new DiscardedTasks(facts, meant),
            new NestedTasks(facts),
            new AsyncVoidDelegates(facts, reasons),
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

    /// <inheritdoc/>
    public ImmutableArray<Fault> In(SyntaxNode codeBlock, ISymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        if (_blocks.TryGetValue(codeBlock, out var known) && KnownTypes.Same(known.Owner, owner))
            return known.Faults;

        var block = new CodeBlock(codeBlock, owner, model, _facts, cancellation);
        var faults = Search(block).Where(fault => _facts.IsReportable(fault, owner));
        var found = new BlockFaults(owner, OnePerExpression(faults));
        return _blocks.GetValue(codeBlock, _ => found) is { } kept && KnownTypes.Same(kept.Owner, owner) ? kept.Faults : found.Faults;
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

    private IEnumerable<Fault> Search(CodeBlock block)
    {
        foreach (var node in CodeBlocks.Nodes(block.Node).Prepend(block.Node))
        {
            if (!_finders.TryGetValue(node.RawKind, out var finders))
                continue;

            block.Cancellation.ThrowIfCancellationRequested();
            foreach (var finder in finders)
            {
                foreach (var fault in finder.Find(node, block))
                    yield return fault;
            }
        }
    }

    private static ImmutableArray<Fault> OnePerExpression(IEnumerable<Fault> faults) =>
        faults.GroupBy(fault => fault.Operation.Syntax)
            .Select(group => group.OrderBy(fault => Order.IndexOf(fault.Kind)).First())
            .OrderBy(fault => fault.Span.Start)
            .ToImmutableArray();

    /// <summary>The faults of a block, for one owner: the compiler hands out a declaration once for each symbol that it declares.</summary>
    private sealed record BlockFaults(ISymbol Owner, ImmutableArray<Fault> Faults);
}
