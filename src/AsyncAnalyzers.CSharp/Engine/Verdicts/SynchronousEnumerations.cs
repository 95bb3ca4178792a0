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
            _ => null,
        };
    }

    private Fault? OfLoop(IForEachLoopOperation loop, FunctionContext context)
    {
        var collection = loop.Collection.Unwrap();
        if (_facts.Types.EntityFrameworkOperators is not null && _source.IsQuery(collection) && _source.ProviderOf(collection) == QueryProvider.EntityFramework)
            return Found(loop, context, collection.Type!.Name, "'await foreach'");
        if (collection is not IInvocationOperation call || _facts.Counterparts.OfSequence(call, null) is not { } counterpart || _facts.Targets.Lack(counterpart, loop.Syntax))
            return null;

        return Found(loop, context, SymbolNames.Of(call.TargetMethod), $"'await foreach' over '{SymbolNames.Of(counterpart)}'") with { Counterpart = counterpart };
    }

    private static Fault Found(IOperation operation, FunctionContext context, string api, string remedy) =>
        new(FaultKind.EnumeratesSynchronously, operation, Squiggle.Of(operation), context) { Api = api, Remedy = remedy };
}
