using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>One walk over an operation tree that adds up weights; iterative, and limited in what it visits.</summary>
internal sealed class WorkWalk
{
    // A function that is larger is code that somebody generated; what was counted until there stands.
    private const int MostOperations = 20_000;

    private readonly Stack<(IOperation Operation, WorkScope Scope)> _waiting = new();
    private readonly WorkEstimator _estimator;
    private readonly int _depth;
    private readonly SyntaxNode? _function;
    private readonly GivenValues _given;
    private readonly List<Polynomial> _total = [];
    private readonly NumericWork _numeric = new();
    private readonly ResumedPositions _resumed = new();
    private WorkEstimate _heaviest = WorkEstimate.Nothing;
    private bool _isUpTo;
    private CataloguedWork? _api;
    private Polynomial _workOfApi = Polynomial.Zero;
    private Polynomial _workOfApis = Polynomial.Zero;
    private ImmutableArray<string> _chainOfApi = ImmutableArray<string>.Empty;

    public WorkWalk(WorkEstimator estimator, int depth, SyntaxNode? function, GivenValues given)
    {
        _function = function;
        _given = given;
        _estimator = estimator;
        _depth = depth;
    }

    public void Add(IOperation root)
    {
        Visit(root, WorkScope.Function);
        for (var visited = 0; _waiting.Count > 0 && visited < MostOperations; visited++)
        {
            var (operation, scope) = _waiting.Pop();
            Visit(operation, scope);
        }
    }

    public WorkEstimate Result()
    {
        var own = new WorkEstimate(Polynomial.Sum(_total), _numeric.Sum(), _isUpTo, ImmutableArray<string>.Empty)
        {
            Placing = Ordinals(_numeric.Placing),
            Resumed = Ordinals(_resumed.Parameters),
            OfApis = _workOfApis,
        };
        if (_api is not null && (_workOfApi.Degree > 0 ? _workOfApi.Degree >= own.Total.Degree : _workOfApis.ConstantPart * 2 >= own.Known))
            return own with { Api = _api, WorkOfApi = _workOfApi, Chain = _chainOfApi };
        var isThroughCall = _heaviest.Total.Degree >= own.Total.Degree && _heaviest.Total.Leading.Coefficient * 2 >= own.Total.Leading.Coefficient;
        return isThroughCall ? own with { Chain = _heaviest.Chain } : own;
    }

    /// <summary>Parameters by their place among the parameters, as callers know them.</summary>
    private static ImmutableArray<int> Ordinals(IEnumerable<ISymbol> parameters) =>
        parameters.OfType<IParameterSymbol>().Select(parameter => parameter.Ordinal).ToImmutableArray();

    private void Visit(IOperation operation, WorkScope scope)
    {
        switch (operation)
        {
            // Runs elsewhere or later, if at all; what runs inside of a call is pushed with that call.
            case IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation or INameOfOperation or IThrowOperation:
                break;
            case ILoopOperation loop:
                VisitLoop(loop, scope);
                break;
            case IConditionalOperation choice:
                VisitChoice(choice, scope);
                break;
            case ICoalesceAssignmentOperation fill when OneTimeWork.Fills(fill):
                Push(fill.Target, scope);
                break;
            case IBlockOperation block when _function is not null:
                PushAll(UntilDone(block), scope);
                break;
            case ITryOperation attempt when LoopExits.IsTriedAgain(attempt) || LoopExits.Leaves(attempt.Body, scope.InnermostLoop):
                PushAll(attempt.ChildOperations, scope.AroundLoop());
                break;
            case ISwitchOperation choice:
                Push(choice.Value, scope);
                PushAll(choice.Cases, scope.Branch(1.0 / System.Math.Max(choice.Cases.Length, 1)));
                break;
            case ISwitchExpressionOperation choice:
                Push(choice.Value, scope);
                PushAll(choice.Arms, scope.Branch(1.0 / System.Math.Max(choice.Arms.Length, 1)));
                break;
            case IInvocationOperation call:
                VisitCall(call, scope);
                break;
            default:
                Weigh(operation, scope);
                PushAll(operation.ChildOperations, scope);
                break;
        }
    }

    private void VisitLoop(ILoopOperation loop, WorkScope scope)
    {
        var bound = _estimator.BoundOf(loop);
        var inner = (bound?.Counter is { } counter ? scope.WhereReset(counter) : scope).Loop(bound?.Trips ?? Trips.Once, loop);
        _resumed.Note(bound?.Counter);
        _isUpTo |= bound is not null && LoopExits.MayLeave(loop);
        if (loop is IForEachLoopOperation)
            AddWork(OperationWeights.Round, inner);
        foreach (var child in loop.ChildOperations)
        {
            var runsOnce = loop is IForEachLoopOperation each ? child == each.Collection : loop is IForLoopOperation head && head.Before.Contains(child);
            Push(child, runsOnce ? scope : inner);
        }
    }

    private void VisitChoice(IConditionalOperation choice, WorkScope scope)
    {
        AddWork(OperationWeights.Step, scope);
        Push(choice.Condition, scope);
        var taken = _given.Truth(choice.Condition);
        var share = choice.WhenFalse is null || taken is not null ? 1 : 0.5;
        foreach (var branch in new[] { choice.WhenTrue, choice.WhenFalse })
        {
            if (branch is not null && taken != (branch == choice.WhenFalse) && !IsBesides(choice, branch))
                Push(branch, LoopExits.Leaves(branch, scope.InnermostLoop) ? scope.AroundLoop() : scope.Branch(share));
        }
    }

    /// <summary>What is done once, and in a called function what is done where something is wrong, is not what its callers wait for.</summary>
    private bool IsBesides(IConditionalOperation choice, IOperation branch) =>
        OneTimeWork.IsBranch(choice, branch, withFiles: _function is not null) || (_function is not null && LoopExits.GivesUp(branch));

    /// <summary>
    /// The statements of a called function that every such call runs: those after <c>if (_isLoaded) return;</c> are left to the first,
    /// and those after <c>if (path == null) return;</c> to calls that give something.
    /// </summary>
    private IEnumerable<IOperation> UntilDone(IBlockOperation block)
    {
        foreach (var statement in block.Operations)
        {
            yield return statement;
            if (OneTimeWork.Precedes(statement, block) || (statement is IConditionalOperation choice && _given.Truth(choice.Condition) is { } taken && OneTimeWork.Ends(taken ? choice.WhenTrue : choice.WhenFalse)))
                yield break;
        }
    }

    private void VisitCall(IInvocationOperation call, WorkScope scope)
    {
        var lambdas = scope;
        if (_estimator.CataloguedOf(call) is { } catalogued)
        {
            AddCatalogued(catalogued, scope);
        }
        else if (_estimator.SequenceOf(call) is { } sequence)
        {
            _total.Add(scope.Repeat(sequence.Work));
            _isUpTo |= sequence.MayEndEarly;
            lambdas = scope.Loop(Trips.Of(sequence.Rounds), null);
        }
        else if (_estimator.CalleeOf(call, _function, _depth, _given) is { } callee)
        {
            AddCallee(callee, call, scope);
        }
        else
        {
            Weigh(call, scope);
        }

        PushArguments(call, scope, lambdas);
    }

    private void PushArguments(IInvocationOperation call, WorkScope scope, WorkScope lambdas)
    {
        if (call.Instance is not null)
            Push(call.Instance, scope);
        foreach (var argument in call.Arguments)
        {
            if (LambdaIn(argument.Value) is not { } lambda)
                Push(argument.Value, scope);
            else if (_estimator.CallsInline(call.TargetMethod))
                Push(lambda.Body, lambdas);
        }
    }

    private static IAnonymousFunctionOperation? LambdaIn(IOperation argument) => argument.Unwrap() switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };

    private void AddCallee(WorkEstimate callee, IInvocationOperation call, WorkScope scope)
    {
        scope = _resumed.ScopeOf(callee, call, scope);
        var repeated = callee with { Total = scope.Repeat(callee.Total), Numeric = _numeric.Add(callee, call, scope) };
        _total.Add(repeated.Total);
        _isUpTo |= callee.IsUpTo;
        _workOfApis = _workOfApis.Plus(scope.Repeat(callee.OfApis));
        NoteApi(callee.Api, scope.Repeat(callee.WorkOfApi), callee.Chain);
        if (repeated.IsHeavierThan(_heaviest))
            _heaviest = repeated;
    }

    private void AddCatalogued(CataloguedWork catalogued, WorkScope scope)
    {
        var work = scope.Repeat(catalogued.Work);
        _total.Add(work);
        _workOfApis = _workOfApis.Plus(work);
        NoteApi(catalogued, work, ImmutableArray<string>.Empty);
    }

    private void NoteApi(CataloguedWork? api, Polynomial work, ImmutableArray<string> chain)
    {
        if (api is not null && (_api is null || work.Degree > _workOfApi.Degree || work.ConstantPart > _workOfApi.ConstantPart))
            (_api, _workOfApi, _chainOfApi) = (api, work, chain);
    }

    private void Weigh(IOperation operation, WorkScope scope)
    {
        if (operation is IObjectCreationOperation && _estimator.CataloguedOf(operation) is { } catalogued)
        {
            AddCatalogued(catalogued, scope);
            return;
        }

        var weight = OperationWeights.Of(operation);
        if (weight == 0)
            return;

        AddWork(weight, scope);
        if (OperationWeights.IsElementOfNumbers(operation))
            _numeric.Add(operation, weight, scope);
    }

    private void AddWork(double weight, WorkScope scope) => _total.Add(scope.Count.Times(weight));

    private void Push(IOperation operation, WorkScope scope) => _waiting.Push((operation, scope));

    private void PushAll(IEnumerable<IOperation> operations, WorkScope scope)
    {
        foreach (var operation in operations)
            Push(operation, scope);
    }
}
