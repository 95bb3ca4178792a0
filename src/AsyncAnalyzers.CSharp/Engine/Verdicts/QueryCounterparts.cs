using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Finds LINQ operators that execute an EF Core query: <c>ToList</c>, <c>First</c>, <c>Any</c> … on an <c>IQueryable</c>.</summary>
internal sealed class QueryCounterparts
{
    private readonly CompilationFacts _facts;
    private readonly QuerySource _source;

    public QueryCounterparts(CompilationFacts facts)
    {
        _facts = facts;
        _source = new QuerySource(facts.Types);
    }

    public bool IsSuspect(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingType: { Name: "Enumerable" or "Queryable" } type }
        && _facts.Types.EntityFrameworkOperators is not null
        && (KnownTypes.Same(type, _facts.Types.Get("System.Linq.Enumerable")) || KnownTypes.Same(type, _facts.Types.Get("System.Linq.Queryable")))
        && _source.IsQuery(call.ArgumentFor(0)?.Value.Unwrap());

    public Fault? Find(IInvocationOperation call, FunctionContext context)
    {
        if (Counterpart(call) is not { } counterpart)
            return null;

        return _source.ProviderOf(call.ArgumentFor(0)!.Value) switch
        {
            QueryProvider.EntityFramework => CounterpartCalls.Found(FaultKind.HasCounterpart, call, counterpart, context),
            QueryProvider.Unknown when !IsAfterProviderTest(call) => CounterpartCalls.Found(FaultKind.UnprovenQuery, call, counterpart, context),
            _ => null,
        };
    }

    /// <summary><c>query is IAsyncEnumerable&lt;T&gt; ? await query.CountAsync() : query.Count()</c>: the code asked before we did.</summary>
    private bool IsAfterProviderTest(IInvocationOperation call)
    {
        for (IOperation child = call; child.Parent is { } parent; child = parent)
        {
            if (parent is IConditionalOperation choice && child == choice.WhenFalse && choice.Condition.DescendantsAndSelf().Any(TestsForAsync))
                return true;
        }

        return false;
    }

    private bool TestsForAsync(IOperation test)
    {
        var type = test switch
        {
            IIsTypeOperation isType => isType.TypeOperand,
            IDeclarationPatternOperation pattern => pattern.MatchedType,
            ITypePatternOperation pattern => pattern.MatchedType,
            _ => null,
        };
        return _facts.Awaitables.IsAsyncSequence(type) || KnownTypes.Same(type, _facts.Types.Get("Microsoft.EntityFrameworkCore.Query.IAsyncQueryProvider"));
    }

    /// <summary>EF Core's operator of the same name, number of parameters (a token apart) and type parameters.</summary>
    private IMethodSymbol? Counterpart(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return _facts.Types.EntityFrameworkOperators!.GetMembers(method.Name + "Async").OfType<IMethodSymbol>().FirstOrDefault(candidate =>
            candidate.Arity == method.Arity
            && candidate.Parameters.Count(p => !KnownTypes.Same(p.Type, _facts.Types.CancellationToken)) == method.Parameters.Length
            && candidate.Parameters.Zip(method.Parameters, (theirs, ours) => theirs.Name == ours.Name || SameDelegate(theirs.Type, ours.Type)).All(same => same));
    }

    private static bool SameDelegate(ITypeSymbol left, ITypeSymbol right) => left.Name == right.Name || left.AllInterfaces.Any(i => i.Name == right.Name);
}
