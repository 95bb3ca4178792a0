using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// What can be told of a call that blocks further down (<c>ASYNC106</c>) without a search: whether the call and each function of
/// its chain could await the next, and what uses these functions in their own files.
/// </summary>
internal sealed class FurtherDown
{
    private readonly Dictionary<SyntaxTree, PlanningContext> _contexts = new();
    private readonly Fault _fault;
    private readonly BlockingChain _chain;
    private readonly PlanningContext _context;
    private readonly NearChain _near;

    public FurtherDown(Fault fault, FaultFilter filter, PlanningContext context)
    {
        _fault = fault;
        _chain = fault.Chain!;
        _context = context;
        _contexts.Add(context.Root.SyntaxTree, context);
        _near = new NearChain(filter, _chain.Functions);
    }

    /// <param name="obstacle">Why there is no plan.</param>
    public SitePlan? Plan(out ConversionObstacle obstacle)
    {
        obstacle = ConversionObstacle.None;
        if (_fault.Operation is not IInvocationOperation called || !_chain.Functions.All(CanBeLink))
            obstacle = ConversionObstacle.NotAFunction;
        else if (called.TargetMethod.MethodKind == MethodKind.DelegateInvoke && !(DelegateVariable.CalledBy(called, _context) is { } variable && DelegateVariable.MayFollow(variable, _context)))
            obstacle = ConversionObstacle.SourceDelegate;
        if (obstacle == ConversionObstacle.None)
            obstacle = AtCall();
        for (var i = 0; i < _chain.Functions.Length && obstacle == ConversionObstacle.None; i++)
            obstacle = InFunction(i);

        var function = FunctionNode.Around(_fault.Operation.Syntax);
        return obstacle == ConversionObstacle.None ? new SitePlan(_fault.Operation.Syntax, ImmutableArray<NodeEdit>.Empty, ImmutableArray<string>.Empty, FunctionPlan.Unchanged(function)) { Reach = Describe() } : null;
    }

    // ' (2 functions in 2 files)'
    private string Describe()
    {
        var files = _chain.Functions.SelectMany(function => function.DeclaringSyntaxReferences).Select(reference => reference.SyntaxTree).Distinct().Count();
        var condition = _near.IsCertain && !_chain.HasDelegates && _chain.Functions.All(NearCallers.IsKnownWhole) ? "" : "; " + NearCallers.Condition;
        return $" ({Count(_chain.Functions.Length, "function")} in {Count(files, "file")}{condition})";
    }

    private static string Count(int count, string noun) => count == 1 ? "1 " + noun : $"{count} {noun}s";

    private static bool CanBeLink(IMethodSymbol function) =>
        function.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation or MethodKind.AnonymousFunction
        && !function.IsAsync
        && function.Parameters.All(parameter => parameter.RefKind == RefKind.None);

    /// <summary>If the function around the call cannot await it, nobody does.</summary>
    private ConversionObstacle AtCall()
    {
        var call = (ExpressionSyntax)_fault.Operation.Syntax;
        var function = ForEachLoops.Around(call, _context).Function;
        if (call is InvocationExpressionSyntax invocation && AtCall(invocation, function, _context) is var found and not ConversionObstacle.None)
            return found;
        if (ReadyFunction.Around(call, function, _fault.Operation, _context) is not null)
            return ConversionObstacle.None;
        return function is MethodDeclarationSyntax or LocalFunctionStatementSyntax && _context.Model.GetDeclaredSymbol(function, _context.Cancellation) is IMethodSymbol symbol
            ? ChainCandidate.Check(function, symbol, _context)
            : ConversionObstacle.SynchronousCaller;
    }

    private static ConversionObstacle AtCall(InvocationExpressionSyntax call, SyntaxNode function, PlanningContext context) =>
        NearCallers.BlockerOf(call, context) is var blocker and not ConversionObstacle.None ? blocker : CallPosition.CheckForm(call, function, context);

    // Of another project nothing is known yet; the plan finds out when the edit is computed.
    private ConversionObstacle InFunction(int index)
    {
        var function = PartialMethods.Written(_chain.Functions[index]);
        if (function.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference)
            return ConversionObstacle.BoundByContract;
        if (ContextOf(reference.SyntaxTree) is not { } there)
            return ConversionObstacle.None;

        var node = reference.GetSyntax(there.Cancellation);
        var isLambda = function.MethodKind == MethodKind.AnonymousFunction;
        if ((isLambda ? CheckLambda(node, function, there) : ChainCandidate.Check(node, function, there)) is var own and not ConversionObstacle.None)
            return own;
        var next = index == _chain.Functions.Length - 1 ? AtEnd(node, function, there) : AtNext(_chain.Places[index], node);
        return next == ConversionObstacle.None && !isLambda ? _near.Check(function.OriginalDefinition, there) : next;
    }

    private static ConversionObstacle CheckLambda(SyntaxNode lambda, IMethodSymbol symbol, PlanningContext there) =>
        DelegateVariable.MayTake(lambda, there) && DelegateVariable.FunctionOf(lambda, there) is not null ? FunctionPlanner.Check(lambda, symbol, there) : ConversionObstacle.SourceDelegate;

    /// <summary>Whether a function could await the next one.</summary>
    private ConversionObstacle AtNext(SourcePlace place, SyntaxNode function)
    {
        if (ContextOf(place.Tree) is not { } there
            || there.Root.FindNode(place.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
        {
            return ConversionObstacle.None;
        }

        return ForEachLoops.Around(call, there).Function == function ? AtCall(call, function, there) : ConversionObstacle.SynchronousDelegate;
    }

    /// <summary>Whether the last function could await what it blocks on.</summary>
    private static ConversionObstacle AtEnd(SyntaxNode node, IMethodSymbol function, PlanningContext there)
    {
        var planner = new SitePlanner(there);
        return there.Facts.Blocking.IfAsync(node, function, there.Model, there.Cancellation).Any(fault => planner.DraftIn(fault, node).IsPossible)
            ? ConversionObstacle.None
            : ConversionObstacle.NoReplacement;
    }

    /// <summary>Null for a file of another project.</summary>
    private PlanningContext? ContextOf(SyntaxTree tree)
    {
        if (!_contexts.TryGetValue(tree, out var context) && _context.Facts.Compilation.ContainsSyntaxTree(tree))
            _contexts.Add(tree, context = new PlanningContext(_context.Facts.MethodGroups.ModelOf(tree), tree.GetRoot(_context.Cancellation), _context.Facts, _context.Cancellation));
        return context;
    }
}
