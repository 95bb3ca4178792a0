using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Offload;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Plans one fault: its edits and its function, from symbols and flow of that function alone.</summary>
internal sealed class SitePlanner
{
    private readonly Dictionary<SyntaxNode, FunctionPlan> _functions = new();
    private readonly PlanningContext _context;

    public SitePlanner(PlanningContext context) => _context = context;

    /// <summary>The plan, or null and why there is none.</summary>
    public SitePlan? Plan(Fault fault, FaultFilter filter, out ConversionObstacle obstacle)
    {
        if (fault.Chain is not null)
            return new FurtherDown(fault, filter, _context).Plan(out obstacle);
        if (filter.Reach is not null)
            return OfChain(fault, filter, out obstacle);
        if (fault.Kind == FaultKind.IsAsyncVoid)
            return AsyncVoidSite.Plan(fault, _context, out obstacle);
        if (LocalSites.Draft(fault, filter.Remedy, _context) is { } local)
            return Unchanged(fault, local, out obstacle);

        var site = fault.Operation.Syntax;
        var function = FunctionAround(fault);
        var plan = FunctionOf(function, fault);
        if (filter.KeepsFunctions && plan.Form != AsyncForm.Async)
            plan = FunctionPlan.Blocked(function, ConversionObstacle.SynchronousCaller);
        obstacle = plan.Obstacle != ConversionObstacle.None ? plan.Obstacle : ObstacleAt(site, plan);
        if (obstacle != ConversionObstacle.None)
            return null;

        var draft = Draft(fault);
        obstacle = draft.Obstacle;
        return draft.IsPossible ? new SitePlan(site, draft.Edits, draft.Usings, plan) : null;
    }

    /// <summary>What can be told of a chain from its first function alone; no chain where the function needs none.</summary>
    private SitePlan? OfChain(Fault fault, FaultFilter filter, out ConversionObstacle obstacle)
    {
        var function = fault.Kind == FaultKind.IsAsyncVoid ? fault.Operation.Syntax : ForEachLoops.Around(fault.Operation.Syntax, _context).Function;
        var symbol = function is MethodDeclarationSyntax or LocalFunctionStatementSyntax ? _context.Model.GetDeclaredSymbol(function, _context.Cancellation) as IMethodSymbol : null;
        obstacle = symbol is null || !NeedsChain(fault, function) ? ConversionObstacle.NotAFunction : ChainCandidate.Check(function, symbol, _context);
        var near = new NearChain(filter, new[] { symbol }.OfType<IMethodSymbol>());
        if (obstacle == ConversionObstacle.None)
            obstacle = near.Check(symbol!, _context);
        if (obstacle != ConversionObstacle.None)
            return null;

        var draft = fault.Kind == FaultKind.IsAsyncVoid ? SiteDraft.Of([]) : DraftIn(fault, function);
        obstacle = draft.Obstacle;
        return draft.IsPossible ? new SitePlan(fault.Operation.Syntax, draft.Edits, draft.Usings, FunctionPlan.Unchanged(function) with { Symbol = symbol }) { Reach = _context.CallersOf(symbol!).Describe(near.IsCertain) } : null;
    }

    private bool NeedsChain(Fault fault, SyntaxNode function)
    {
        if (fault.Kind == FaultKind.BlocksSyncFunction)
            return true;
        if (fault.Kind != FaultKind.IsAsyncVoid)
            return FunctionOf(function, fault).Obstacle is ConversionObstacle.SynchronousCaller or ConversionObstacle.CallerCannotAwait;

        AsyncVoidSite.Plan(fault, _context, out var obstacle);
        return obstacle == ConversionObstacle.CallerCannotAwait;
    }

    /// <summary>The edits of a fault in a function that becomes async by a plan of its own.</summary>
    public SiteDraft DraftIn(Fault fault, SyntaxNode function)
    {
        var obstacle = ObstacleAt(fault.Operation.Syntax, FunctionPlan.Unchanged(function));
        return obstacle == ConversionObstacle.None ? Draft(fault) : SiteDraft.Blocked(obstacle);
    }

    /// <summary>An edit that needs no async function.</summary>
    private SitePlan? Unchanged(Fault fault, SiteDraft draft, out ConversionObstacle obstacle)
    {
        var site = fault.Operation.Syntax;
        obstacle = TriviaKeeper.HasInnerDirectives(site) ? ConversionObstacle.Directives : draft.Obstacle;
        return obstacle == ConversionObstacle.None
            ? new SitePlan(site, draft.Edits, draft.Usings, FunctionPlan.Unchanged(FunctionAround(fault)))
            : null;
    }

    private SyntaxNode FunctionAround(Fault fault) => FunctionNode.Around(fault.Operation.Syntax);

    private FunctionPlan FunctionOf(SyntaxNode function, Fault fault)
    {
        if (!_functions.TryGetValue(function, out var plan))
            _functions.Add(function, plan = FunctionPlanner.Plan(function, fault.Context.Kind, _context));
        return plan;
    }

    private ConversionObstacle ObstacleAt(SyntaxNode site, FunctionPlan function)
    {
        if (AwaitPosition.Check(site, function.Node) is var position and not ConversionObstacle.None)
            return position;
        if (TriviaKeeper.HasInnerDirectives(EditedPart(site)))
            return ConversionObstacle.Directives;
        if (SharedState.IsUpdatedAround(site, _context))
            return ConversionObstacle.SharedStateAcrossAwait;
        if (RefLocals.LiveAcross(site, function.Node, _context) || RefLocals.WaitOnStack(site, function.Node, _context))
            return ConversionObstacle.RefLocal;
        if (function.Form == AsyncForm.AsyncVoid && MeaningOfSync.WritesArgumentsAfter(site, function.Node, function.Symbol!, _context))
            return ConversionObstacle.EventArgumentsWrite;
        return HeldScopes.Check(site, function.Node, _context);
    }

    // Of a using statement or a loop only the head changes.
    private static SyntaxNode EditedPart(SyntaxNode site) => site switch
    {
        CommonForEachStatementSyntax loop => loop.Expression,
        UsingStatementSyntax statement => (SyntaxNode?)statement.Declaration ?? statement.Expression!,
        _ => site,
    };

    private SiteDraft Draft(Fault fault) => fault.Kind switch
    {
        FaultKind.BlocksOnTask or FaultKind.MayBlockOnTask or FaultKind.BlocksSyncFunction or FaultKind.DeadlocksLoop => TaskWaitSite.Draft(fault, _context),
        FaultKind.BlocksOnPrimitive => TemplateSite.Draft(fault, _context),
        FaultKind.DisposesSynchronously => DisposalSite.Draft(fault, _context),
        FaultKind.EnumeratesSynchronously => EnumerationSite.Draft(fault, _context),
        // Every return of the function is awaited once it is async; one that is async already promises a task as its result.
        FaultKind.ReturnsTooEarly => fault.Context.Function is { IsAsync: true } ? SiteDraft.Blocked(ConversionObstacle.BoundByContract) : SiteDraft.Of([]),
        FaultKind.LosesTask or FaultKind.LosesQueriedTasks => LostTaskSite.Draft(fault, _context),
        FaultKind.BecomesAsyncVoid => AsyncVoidDelegateSite.Draft(fault, _context),
        FaultKind.OutlivesDisposable => DroppedTaskSite.Discarded(fault, _context),
        FaultKind.DropsTask or FaultKind.DropsOffloadedWork => DroppedTaskSite.Draft(fault, _context),
        FaultKind.UsesTaskAsValue => TaskAsValueSite.Draft(fault, _context),
        FaultKind.ComputesOnEventLoop or FaultKind.CallsExpensively or FaultKind.MayComputeLong or FaultKind.GoesThroughTable or FaultKind.ComputesOnThread or FaultKind.ParallelBlocks or FaultKind.ParallelHoldsThread => OffloadSite.Draft(fault, _context),
        FaultKind.BusyWaits => TemplateSite.Draft(fault, _context),
        _ => CounterpartSite.Draft(fault, _context),
    };
}
