using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Finds synchronous enumeration of asynchronous sources (<see cref="FaultKind.EnumeratesSynchronously"/>).</summary>
internal sealed class SynchronousEnumerations
{
    private readonly CompilationFacts _facts;
    private readonly QuerySource _source;

    public SynchronousEnumerations(CompilationFacts facts)
    {
        _facts = facts;
        _source = new QuerySource(facts.Types);
    }

    public bool IsSuspect(IInvocationOperation call) =>
        call.TargetMethod.Name == "ToBlockingEnumerable" && _facts.Awaitables.IsAsyncSequence(call.Receiver()?.Unwrap().Type);

    public Fault? Find(IOperation operation, FunctionContext context)
    {
        if (QuietPlaces.CannotAwait(operation))
            return null;

        return operation switch
        {
            IInvocationOperation call when IsSuspect(call) => Found(call, context, SymbolNames.Of(call.TargetMethod), "'await foreach'"),
            IForEachLoopOperation { IsAsynchronous: false } loop => OfLoop(loop, context),
            { Kind: NewerKinds.Spread } spread => OfSpread(spread, context),
            _ => null,
        };
    }

    private Fault? OfLoop(IForEachLoopOperation loop, FunctionContext context)
    {
        var collection = loop.Collection.Unwrap();
        if (IsOfEntityFramework(collection))
            return Found(loop, context, collection.Type!.Name, "'await foreach'");
        if (collection is not IInvocationOperation call || _facts.Counterparts.OfSequence(call, null) is not { } counterpart || _facts.Targets.Lack(counterpart, loop.Syntax))
            return null;

        return Found(loop, context, SymbolNames.Of(call.TargetMethod), $"'await foreach' over '{SymbolNames.Of(counterpart)}'") with { Counterpart = counterpart };
    }

    /// <summary><c>[.. db.Orders]</c> goes through the query as a loop does.</summary>
    private Fault? OfSpread(IOperation spread, FunctionContext context) =>
        spread.ChildOperations.FirstOrDefault()?.Unwrap() is { } query
        && IsOfEntityFramework(query)
        && _facts.Types.EntityFrameworkOperators!.GetMembers("ToListAsync").OfType<IMethodSymbol>().FirstOrDefault() is { } counterpart
            ? new(FaultKind.EnumeratesSynchronously, spread, Squiggle.Of(query), context) { Api = query.Type!.Name, Remedy = $"'await' of '{counterpart.Name}'", Counterpart = counterpart }
            : null;

    private bool IsOfEntityFramework(IOperation collection) =>
        _facts.Types.EntityFrameworkOperators is not null && _source.IsQuery(collection) && _source.ProviderOf(collection) == QueryProvider.EntityFramework;

    private static Fault Found(IOperation operation, FunctionContext context, string api, string remedy) =>
        new(FaultKind.EnumeratesSynchronously, operation, Squiggle.Of(operation), context) { Api = api, Remedy = remedy };
}
