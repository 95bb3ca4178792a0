using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// The verdicts of a family whose faults are looked for kind by kind. It decides once per code block what is at fault, and
/// which rule owns each report: of several faults of one expression the first in the family's order is kept, whichever
/// rules are on.
/// </summary>
internal abstract class FinderVerdicts : IFaultSource
{
    private readonly BlockFaults _known = new();
    private readonly Dictionary<int, ImmutableArray<FaultFinder>> _finders;
    private readonly ImmutableArray<FaultKind> _order;
    private readonly CompilationFacts _facts;

    /// <param name="facts">The facts of the compilation.</param>
    /// <param name="order">The kinds of the family, the more specific before the more general.</param>
    /// <param name="finders">Each is asked about the nodes of its kinds of syntax.</param>
    private protected FinderVerdicts(CompilationFacts facts, ImmutableArray<FaultKind> order, IEnumerable<FaultFinder> finders)
    {
        _facts = facts;
        _order = order;
        _finders = finders.SelectMany(finder => finder.Syntax.Select(kind => (Kind: (int)kind, Finder: finder)))
            .GroupBy(entry => entry.Kind, entry => entry.Finder)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>The kinds of nodes that some finder asks for.</summary>
    public IEnumerable<int> Syntax => _finders.Keys;

    /// <inheritdoc/>
    public ImmutableArray<Fault> In(CodeBlock block)
    {
        List<Fault>? found = null;
        foreach (var node in block.Nodes)
        {
            if (!_finders.TryGetValue(node.RawKind, out var finders))
                continue;

            block.Cancellation.ThrowIfCancellationRequested();
            found ??= new List<Fault>();
            foreach (var finder in finders)
                finder.Find(node, block, found);
        }

        return found is null || found.Count == 0 ? ImmutableArray<Fault>.Empty : OnePerExpression(found, block.Owner);
    }

    /// <inheritdoc/>
    public Fault? At(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellation)
    {
        if (span.IsEmpty || !root.FullSpan.Contains(span) || CodeBlocks.MemberAt(model, span.Start, cancellation) is not { } member)
            return null;

        // The compiler's own diagnostics cover the whole expression.
        var block = new CodeBlock(CodeBlocks.Around(root.FindToken(span.Start).Parent!), member, model, _facts, cancellation);
        return _known.Of(block, this)
            .FirstOrDefault(fault => fault.IsCompilers ? fault.Operation.Syntax.Span == span : fault.Span == span);
    }

    private ImmutableArray<Fault> OnePerExpression(IEnumerable<Fault> faults, ISymbol owner) =>
        faults.Where(fault => _facts.IsReportable(fault, owner))
            .GroupBy(fault => fault.Operation.Syntax)
            .Select(group => group.OrderBy(fault => _order.IndexOf(fault.Kind)).First())
            .OrderBy(fault => fault.Span.Start)
            .ToImmutableArray();
}
