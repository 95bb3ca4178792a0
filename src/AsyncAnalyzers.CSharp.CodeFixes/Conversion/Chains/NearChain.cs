using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Tells in a light bulb whether a function could become async, from what uses it in its file. A caller that cannot await
/// waits; where nobody may wait, each has to await, and so have the callers of those that become async for it.
/// </summary>
internal sealed class NearChain
{
    /// <summary>So many functions are looked at.</summary>
    private const int Most = 10;

    private readonly FaultFilter _filter;
    private readonly HashSet<ISymbol> _links;

    /// <param name="filter">How far the conversion goes.</param>
    /// <param name="links">The functions that it goes through in any case.</param>
    public NearChain(FaultFilter filter, IEnumerable<IMethodSymbol> links)
    {
        _filter = filter;
        _links = new HashSet<ISymbol>(links.Select(link => link.OriginalDefinition), SymbolEqualityComparer.Default);
    }

    /// <summary>Whether nothing that is not in sight can keep a function as it is.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>What keeps a function that is declared in the file of <paramref name="context"/> as it is.</summary>
    public ConversionObstacle Check(IMethodSymbol function, PlanningContext context)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { function };
        var pending = new Queue<IMethodSymbol>();
        for (var current = function; current is not null; current = pending.Count > 0 ? pending.Dequeue() : null)
        {
            var callers = context.CallersOf(current);
            IsCertain &= callers.AreAll && !callers.IsHandedOver;
            if (callers.Blocker != ConversionObstacle.None)
                return callers.Blocker;
            if (callers.IsHandedOver && (callers.IsIterator || !TakesDelegatesAlong))
                return ConversionObstacle.SourceDelegate;
            if (MayWait(callers, context))
                continue;
            // Callers elsewhere that can await do so under the actions that take callers along, and one that cannot keeps all as it is.
            if (!TakesCallersAlong && !callers.AreAll)
                return ConversionObstacle.CallerCannotAwait;
            foreach (var call in callers.Calls)
            {
                if (!CanAwait(call, callers.IsIterator, context, out var follower))
                    return context.Facts.Contexts.HasEventLoop ? ConversionObstacle.WouldDeadlock : ConversionObstacle.CallerCannotAwait;
                if (follower is null || !seen.Add(follower))
                    continue;
                IsCertain &= seen.Count <= Most;
                if (seen.Count <= Most)
                    pending.Enqueue(follower);
            }
        }

        return ConversionObstacle.None;
    }

    // On a thread that the continuation needs the wait would never end; nobody can wait for an async sequence.
    private bool MayWait(NearCallers callers, PlanningContext context) => _filter.MayWait && !callers.IsIterator && !context.Facts.Contexts.HasEventLoop;

    private bool CanAwait(InvocationExpressionSyntax call, bool isSequence, PlanningContext context, out IMethodSymbol? follower)
    {
        follower = null;
        var function = ForEachLoops.Around(call, context).Function;
        if (isSequence && AsyncIterators.LoopOf(call) is null && SequenceQueries.Over(call, context) is null)
            return false;
        if (CallPosition.CheckForm(call, function, context) != ConversionObstacle.None || context.Model.GetOperation(call, context.Cancellation) is not { } operation)
            return false;
        if (ReadyFunction.Around(call, function, operation, context) is not null)
            return true;
        if (LazyVariable.IsFactory(function, context) || (TakesDelegatesAlong && DelegateVariable.MayTake(function, context)))
        {
            IsCertain = false;
            return true;
        }

        follower = function is MethodDeclarationSyntax or LocalFunctionStatementSyntax ? context.Model.GetDeclaredSymbol(function, context.Cancellation) as IMethodSymbol : null;
        return follower is not null && IsReached(follower) && ChainCandidate.Check(function, follower, context) == ConversionObstacle.None;
    }

    private bool IsReached(IMethodSymbol caller) => TakesCallersAlong || _links.Contains(caller);

    // The delegates of a chain are those of its functions, or of others, which then wait.
    private bool TakesDelegatesAlong => _filter.Reach is not ChainReach.Function;

    private bool TakesCallersAlong => _filter.Reach is ChainReach.Solution or ChainReach.Project;
}
