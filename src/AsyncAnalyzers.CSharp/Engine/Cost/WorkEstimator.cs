using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// Estimates the work of a loop, a call or a function body: the weight of each operation times how often it runs. The model
/// and its derivation are in docs/design/work-estimate.md.
/// </summary>
internal sealed class WorkEstimator
{
    private readonly CompilationFacts _facts;
    private readonly Quantities _quantities;
    private readonly TripCounts _trips;
    private readonly SequenceWork _sequences;
    private readonly CalleeWork _callees;

    public WorkEstimator(CompilationFacts facts)
    {
        _facts = facts;
        Index = new LoopIndex(facts.Compilation, facts.Catalogue);
        _quantities = new Quantities(facts);
        _trips = new TripCounts(_quantities);
        _sequences = new SequenceWork(facts, _quantities.Sizes);
        _callees = new CalleeWork(facts, Index, _quantities);
    }

    /// <summary>Which functions may be heavy, by name.</summary>
    public LoopIndex Index { get; }

    /// <summary>The work of an operation and all below it.</summary>
    /// <param name="root">A statement, an expression or a body.</param>
    /// <param name="depth">How many calls deep the caller is already.</param>
    /// <param name="function">The body of the function that it is, or null where it is part of one.</param>
    /// <param name="given">What that function is given.</param>
    public WorkEstimate Estimate(IOperation root, int depth = 0, SyntaxNode? function = null, GivenValues? given = null)
    {
        var walk = new WorkWalk(this, depth, function, given ?? GivenValues.None);
        walk.Add(root);
        return walk.Result();
    }

    public LoopBound? BoundOf(ILoopOperation loop) => _trips.Of(loop);

    public SequenceCall? SequenceOf(IInvocationOperation call) => _sequences.Of(call);

    public WorkEstimate? CalleeOf(IInvocationOperation call, SyntaxNode? caller, int depth, GivenValues given) => _callees.Of(call, caller, this, depth, given);

    /// <summary>Whether a call of the method may be work: false where it is a function of the program that cannot be.</summary>
    public bool MayWork(IMethodSymbol method) =>
        !KnownTypes.Same(method.ContainingAssembly, _facts.Compilation.Assembly) || _callees.MayWork(method) || CallsInline(method) || _facts.Catalogue.Find(method.OriginalDefinition, CatalogueKind.Computes) is not null;

    /// <summary>The work of a call or creation to whose member the catalogue gives a weight, or null.</summary>
    public CataloguedWork? CataloguedOf(IOperation operation) => CataloguedWork.Of(operation, _facts, _quantities);

    /// <summary>Whether a delegate argument is called during the call.</summary>
    public bool CallsInline(IMethodSymbol method) => _facts.Catalogue.Find(method.OriginalDefinition, CatalogueKind.InlineCallback) is not null;

    public bool ReturnsAwaitable(IMethodSymbol method) => _facts.Awaitables.IsAsynchronousReturn(method.ReturnType);
}
