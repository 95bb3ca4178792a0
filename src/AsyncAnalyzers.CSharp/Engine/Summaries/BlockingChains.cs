using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Summaries.Published;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// Finds the shortest way from a function to an API that blocks. What a function does by itself is read once; each search
/// goes breadth first over that, in source order, so that the answer does not depend on what was asked before.
/// </summary>
internal sealed class BlockingChains
{
    /// <summary>A search that has seen so many functions gives up: unknown, hence quiet.</summary>
    private const int MostFunctions = 300;

    private static readonly BlockingChain NoChain = new(ImmutableArray<IMethodSymbol>.Empty, ImmutableArray<SourcePlace>.Empty, null!);

    private readonly ConcurrentDictionary<IMethodSymbol, FunctionBody> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(IMethodSymbol Method, CallValues Values, int Depth, SearchTerms Terms), BlockingChain> _chains = new();
    private readonly CompilationFacts _facts;
    private readonly NameFunnel _funnel;

    public BlockingChains(CompilationFacts facts)
    {
        _facts = facts;
        _funnel = new NameFunnel(facts);
    }

    /// <summary>How many bodies of this compilation were bound for searches, for tests and benchmarks.</summary>
    public int BodiesRead => _bodies.Count;

    /// <summary>Cheap: false where the names in the sources rule out that what is mentioned blocks.</summary>
    public bool MayBlock(Mention mention, SyntaxNode node, IReadOnlyCollection<NamedFunction>? nested) => _funnel.MayBlock(mention, node, nested);

    /// <summary>Cheap: false where the names in the sources rule out that a function blocks.</summary>
    public bool MayBlock(IMethodSymbol function) => _funnel.MayBlock(function);

    /// <summary>How the call of a function with a body comes to block, or null when it does not or nobody can tell.</summary>
    /// <param name="call">The called function, and what the call says about its flags.</param>
    /// <param name="depth">The most functions that the chain may have.</param>
    /// <param name="terms">What counts as blocking.</param>
    /// <param name="cancellation">Ends the search; nothing half done is remembered.</param>
    public BlockingChain? Of(CallStep call, int depth, SearchTerms terms, CancellationToken cancellation) =>
        Choose(call, _facts, default, depth, terms, cancellation) is { } start ? Find(start, depth, terms, cancellation) : null;

    private BlockingChain? Find(Node start, int depth, SearchTerms terms, CancellationToken cancellation)
    {
        var key = (start.Method, start.Values, depth, terms);
        var chain = _chains.TryGetValue(key, out var known) ? known : _chains.GetOrAdd(key, Search(start, depth, terms, cancellation) ?? NoChain);
        return chain == NoChain ? null : chain;
    }

    private BlockingChain? Search(Node start, int depth, SearchTerms terms, CancellationToken cancellation)
    {
        var seen = new HashSet<(IMethodSymbol, CallValues)> { (start.Method, start.Values) };
        var waiting = new Queue<Node>();
        waiting.Enqueue(start);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var node = waiting.Dequeue();
            if (node.Published is { } published)
            {
                // It waits its turn as if its functions were at hand, so that a build finds what an editor finds.
                if (node.Link >= published.Length)
                    return node.ChainTo(published);
                if (node.Depth < depth)
                    waiting.Enqueue(node with { Link = node.Link + 1, Depth = node.Depth + 1 });
                continue;
            }

            var body = BodyOf(node.Function!, cancellation);
            if (body.Blocks.FirstOrDefault(block => (block.IsCertain || (terms.AnyStream && block.Kind != FaultKind.UnprovenQuery)) && node.Reaches(block.Guards, terms)) is { } end)
                return node.ChainTo(end);
            if (node.Depth == depth)
                continue;

            foreach (var call in body.Calls.Where(call => node.Reaches(call.Guards, terms)))
            {
                if (seen.Count == MostFunctions)
                    return null;
                if (Choose(call, node.Function!.Facts, node.Values, depth, terms, cancellation) is { } next && seen.Add((next.Method, next.Values)))
                    waiting.Enqueue(next with { Caller = node, Place = call.Place, IsByDelegate = call.IsByDelegate, Depth = node.Depth + 1 });
            }
        }

        return null;
    }

    /// <summary>The function that a call runs; of several the first one, provided that all of them block.</summary>
    private Node? Choose(CallStep call, CompilationFacts facts, CallValues values, int depth, SearchTerms terms, CancellationToken cancellation)
    {
        if (call.Parameter is { } parameter)
            return values.Delegates.Of(parameter) is { } handed ? new Node(handed.Method, default) { Function = handed } : null;

        var passed = values.PassedBy(call);
        if (passed.Delegates.AreNone && !_funnel.MayBlock(call.Target))
            return null;

        var targets = call.IsDispatched ? Dispatch.Targets(call.Target, facts) : ImmutableArray.Create(call.Target);
        var nodes = targets.Select(target => NodeOf(target, facts, passed, terms)).ToList();
        if (nodes.Count == 0 || nodes.Contains(null))
            return null;

        return nodes.Count == 1 || (terms.Choices > 0 && nodes.All(node => Find(node!, depth, terms.WithoutChoice(), cancellation) is not null)) ? nodes[0] : null;
    }

    private static Node? NodeOf(IMethodSymbol target, CompilationFacts facts, CallValues values, SearchTerms terms)
    {
        if (SourceFunction.Of(target, facts) is { } function)
            return new Node(function.Method, values) { Function = function };

        return facts.Published.Find(target, values.Flags, terms) is { } row ? new Node(target.OriginalDefinition, values) { Published = row } : null;
    }

    /// <summary>Kept with the facts of the compilation that declares the function, for every project that refers to it.</summary>
    private static FunctionBody BodyOf(SourceFunction function, CancellationToken cancellation)
    {
        var bodies = function.Facts.Chains._bodies;
        return bodies.TryGetValue(function.Method, out var known) ? known : bodies.GetOrAdd(function.Method, function.Facts.Bodies.Read(function, cancellation));
    }

    /// <summary>A function on the way, and how the search came to it.</summary>
    private sealed record Node(IMethodSymbol Method, CallValues Values)
    {
        /// <summary>The function where its body is at hand.</summary>
        public SourceFunction? Function { get; init; }

        /// <summary>What its assembly says of it where it is not.</summary>
        public PublishedRow? Published { get; init; }

        /// <summary>How far the search has come in the chain that its assembly gives.</summary>
        public int Link { get; init; } = 1;

        public Node? Caller { get; init; }

        /// <summary>Where the caller calls this function.</summary>
        public SourcePlace Place { get; init; }

        public bool IsByDelegate { get; init; }

        public int Depth { get; init; } = 1;

        /// <summary>
        /// Whether the search follows a step under these conditions. What a property does under one is an initialization, most
        /// often, wherever on the way the property stands.
        /// </summary>
        public bool Reaches(StepGuards guards, SearchTerms terms) =>
            terms.Allow(guards) && !(guards.IsConditional && Method.AssociatedSymbol is IPropertySymbol) && Values.Flags.Satisfy(guards);

        public BlockingChain ChainTo(BlockingStep end) => ChainTo(end, new List<SourcePlace> { end.Place });

        /// <summary>Places in another project's source stay there.</summary>
        public BlockingChain ChainTo(PublishedRow end) =>
            ChainTo(new BlockingStep(end.Text, end.Kind, default, IsCertain: true, StepGuards.None), new List<SourcePlace>());

        private BlockingChain ChainTo(BlockingStep end, List<SourcePlace> places)
        {
            var (functions, isByDelegate) = (new List<IMethodSymbol>(), false);
            for (var node = this; node is not null; node = node.Caller)
            {
                functions.Insert(0, node.Method);
                isByDelegate |= node.IsByDelegate;
                if (node.Caller is not null)
                    places.Insert(0, node.Place);
            }

            return new BlockingChain(functions.ToImmutableArray(), places.ToImmutableArray(), end) { Length = Depth, HasDelegates = isByDelegate };
        }
    }
}
