using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Finds calls that have an async counterpart (<see cref="FaultKind.HasCounterpart"/> and its milder forms).</summary>
internal sealed class CounterpartCalls
{
    private readonly CompilationFacts _facts;
    private readonly MemoryOnly _memory;
    private readonly QueryCounterparts _queries;
    private readonly SelfRecursion _recursion;
    private readonly CounterpartExclusions _exclusions;
    private readonly BlockingProof _proof;
    private readonly StreamOrigins _origins;

    public CounterpartCalls(CompilationFacts facts)
    {
        _facts = facts;
        _memory = new MemoryOnly(facts);
        _queries = new QueryCounterparts(facts);
        _recursion = new SelfRecursion();
        _exclusions = new CounterpartExclusions(facts);
        _proof = new BlockingProof(facts);
        _origins = new StreamOrigins(facts, _memory);
    }

    public bool IsSuspect(IInvocationOperation call) => _queries.IsSuspect(call) || _facts.Counterparts.MayExist(call);

    public Fault? Find(IOperation operation, FunctionContext context, ISymbol member, CancellationToken cancellation)
    {
        // In synchronous code, which a search for chains asks about, nobody wants to await: there a lock makes no difference.
        if (operation is not IInvocationOperation call || IsPreferredSync(call) || (context.BlockingHurts && QuietPlaces.CannotAwait(operation)))
            return null;
        if (_queries.IsSuspect(call))
            return _queries.Find(call, context);
        if (_facts.Counterparts.Of(call, member.ContainingType) is not { } counterpart)
            return null;
        if (_recursion.Would(call, counterpart, context.Function, member) || _memory.IsUsedBy(call) || _exclusions.Contains(call, counterpart, context))
            return null;

        return Found(IsSeenToBlock(call, context, cancellation) ? FaultKind.HasCounterpart : FaultKind.MayHaveCounterpart, call, counterpart, context);
    }

    /// <summary>A function of one's own that uses a stream blocks if it is given one that is seen to stand before a file or a connection.</summary>
    private bool IsSeenToBlock(IInvocationOperation call, FunctionContext context, CancellationToken cancellation) =>
        (_proof.Blocks(call, ofStreams: false, cancellation) || (_origins.AreSeen(call, context) && _proof.Blocks(call, ofStreams: true, cancellation)))
        && !_origins.AreUnknown(call, context)
        && !UnwaitingStreams.Include(context.Function);

    public static Fault Found(FaultKind kind, IInvocationOperation call, IMethodSymbol counterpart, FunctionContext context)
    {
        var receiver = call.Receiver()?.Unwrap().Type;
        return new Fault(kind, call, Squiggle.Of(call), context)
        {
            Api = NameOf(call.TargetMethod, counterpart, receiver),
            Remedy = NameOf(counterpart, call.TargetMethod, receiver),
            Counterpart = counterpart,
        };
    }

    /// <summary>
    /// Two members that different types declare are both named by what they are called on: the reader has one object, and
    /// <c>await IDatabaseAsync.SetAddAsync</c> beside <c>IDatabase.SetAdd</c> looks as if another one were needed.
    /// </summary>
    private static string NameOf(IMethodSymbol method, IMethodSymbol other, ITypeSymbol? receiver) =>
        receiver is { Name.Length: > 0 } && !KnownTypes.Same(method.ContainingType, other.ContainingType)
            ? receiver.Name + "." + method.Name
            : SymbolNames.OnReceiver(method, receiver);

    private bool IsPreferredSync(IInvocationOperation call)
    {
        if (_facts.Catalogue.Find(call.TargetMethod.OriginalDefinition, CatalogueKind.PrefersSync) is not null)
            return true;

        // The receiver's own type may prefer the synchronous form although the member comes from a base type.
        for (var type = call.Receiver()?.Unwrap().Type; type is not null; type = type.BaseType)
        {
            if (_facts.Catalogue.Find(type.OriginalDefinition, CatalogueKind.PrefersSync) is not null)
                return true;
        }

        return false;
    }
}
