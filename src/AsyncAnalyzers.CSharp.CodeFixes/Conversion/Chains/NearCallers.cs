using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Context;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// What uses a function in its own file, which is quick to tell; the rest is found when the edit is computed. A light bulb
/// says what is known, and where the chain will stop.
/// </summary>
internal sealed class NearCallers
{
    /// <summary>So many uses are looked at.</summary>
    private const int Most = 20;

    private readonly List<(InvocationExpressionSyntax Call, SyntaxNode Function, ConversionObstacle Obstacle)> _calls;
    private readonly IMethodSymbol _symbol;
    private readonly bool _isCut;

    private NearCallers(IMethodSymbol symbol, List<(InvocationExpressionSyntax, SyntaxNode, ConversionObstacle)> calls, bool isIterator, bool isCut)
    {
        _symbol = symbol;
        _calls = calls;
        _isCut = isCut;
        IsIterator = isIterator;
    }

    /// <summary>A use that keeps the function, and all that would follow it, as it is.</summary>
    public ConversionObstacle Blocker { get; private init; }

    /// <summary>Whether it is given to a variable, which has to follow with all that it is given.</summary>
    public bool IsHandedOver { get; private init; }

    /// <summary>The calls in the file, or the first of them.</summary>
    public IEnumerable<InvocationExpressionSyntax> Calls => _calls.Select(call => call.Call);

    /// <summary>Whether the function gives a sequence, for which nobody can wait once it is async.</summary>
    public bool IsIterator { get; }

    /// <summary>Whether no other use is left to be found when the edit is computed.</summary>
    public bool AreAll => !_isCut && IsKnownWhole(_symbol);

    public static NearCallers Of(IMethodSymbol symbol, PlanningContext context)
    {
        var uses = NearUses.Of(symbol, context, out var isCut).Where(use => !NearUses.IsInNameOf(use) || ReflectedNames.Contain(use, context)).ToList();
        var calls = new List<(InvocationExpressionSyntax, SyntaxNode, ConversionObstacle)>();
        var isIterator = symbol.DeclaringSyntaxReferences.Any(reference => AsyncIterators.IsIterator(reference.GetSyntax()));
        var (blocker, isHandedOver) = (ConversionObstacle.None, false);
        foreach (var use in uses.Take(Most))
        {
            if (NearUses.IsInNameOf(use))
                blocker = ChainCandidate.IsRequestHandler(symbol, context) ? blocker : ConversionObstacle.BoundByContract;
            else if (IsGivenAway(use, context))
                isHandedOver = true;
            else if (BlockerAt(use, context) is var found and not ConversionObstacle.None)
                blocker = found;
            else if (NearUses.CallOf(use) is { } call)
                calls.Add((call, ForEachLoops.Around(call, context).Function, ObstacleAt(call, isIterator, context)));
        }

        return new NearCallers(symbol, calls, isIterator, isCut || uses.Count > Most) { Blocker = blocker, IsHandedOver = isHandedOver };
    }

    /// <summary>The end of a title: <c>" (3 callers in this file; the constructor of 'Page' will wait)"</c>, or nothing.</summary>
    /// <param name="isCertain">Nothing that is not in sight can keep the function as it is.</param>
    public string Describe(bool isCertain)
    {
        var parts = new List<string>();
        var callers = _calls.Select(call => call.Function).Where(function => !IsItself(function)).Distinct().Count();
        if (callers > 0)
            parts.Add(Count(callers) + (AreAll ? ", all in this file" : " in this file"));
        var stuck = _calls.Where(call => call.Obstacle != ConversionObstacle.None).Select(Name).Distinct().ToList();
        if (stuck.Count > 0)
            parts.Add(stuck.Count == 1 ? stuck[0] + " will wait" : $"{stuck[0]} and {stuck.Count - 1} more will wait");
        if (!isCertain)
            parts.Add(Condition);
        return parts.Count == 0 ? "" : " (" + string.Join("; ", parts) + ")";
    }

    /// <summary>What a title says of a function whose uses are not all in sight.</summary>
    public const string Condition = "stays as it is if another use cannot follow";

    /// <summary>Whether nothing outside of the file can use a function.</summary>
    public static bool IsKnownWhole(IMethodSymbol symbol) => symbol.MethodKind == MethodKind.LocalFunction
        || (symbol.DeclaredAccessibility == Accessibility.Private && symbol.ContainingType.DeclaringSyntaxReferences.Length == 1);

    private string Count(int callers)
    {
        var more = _isCut ? " or more" : "";
        return callers == 1 && !_isCut ? "1 caller" : callers + more + " callers";
    }

    private bool IsItself(SyntaxNode function) => _symbol.DeclaringSyntaxReferences.Any(reference => reference.Span == function.Span);

    private static bool IsGivenAway(SimpleNameSyntax use, PlanningContext context)
    {
        if (NearUses.CallOf(use) is not null)
            return false;
        var value = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : (ExpressionSyntax)use;
        return DelegateVariable.MayTake(value, context);
    }

    private static ConversionObstacle BlockerAt(SimpleNameSyntax use, PlanningContext context) =>
        NearUses.CallOf(use) is { } call ? BlockerOf(call, context) : ConversionObstacle.MethodGroup;

    /// <summary>Why a call keeps the function as it is, whoever could wait.</summary>
    public static ConversionObstacle BlockerOf(InvocationExpressionSyntax call, PlanningContext context)
    {
        if (TriviaKeeper.HasInnerDirectives(call))
            return ConversionObstacle.Directives;
        if (AggregateCatches.Around(call, context))
            return ConversionObstacle.AggregateExceptionHandled;
        return context.Model.GetOperation(call, context.Cancellation) is { } operation && LambdaHost.IsInExpressionTree(operation, context.Facts.Types)
            ? ConversionObstacle.ExpressionTree
            : ConversionObstacle.None;
    }

    private static ConversionObstacle ObstacleAt(InvocationExpressionSyntax call, bool isIterator, PlanningContext context)
    {
        if (isIterator && AsyncIterators.LoopOf(call) is null && SequenceQueries.Over(call, context) is null)
            return AsyncIterators.IsQueried(call) ? ConversionObstacle.QueriedSequence : ConversionObstacle.Iterator;

        var function = ForEachLoops.Around(call, context).Function;
        var position = AwaitPosition.Check(call, function);
        return position != ConversionObstacle.None || CanAwait(call, function, context) ? position : ConversionObstacle.NotAFunction;
    }

    private static bool CanAwait(InvocationExpressionSyntax call, SyntaxNode function, PlanningContext context) => function switch
    {
        GlobalStatementSyntax or CompilationUnitSyntax => true,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => SignatureWriter.IsAsync(function) || CanBecomeAsync(function, context),
        AnonymousFunctionExpressionSyntax lambda => SignatureWriter.IsAsync(lambda)
            || Functions.TaskRunLambda.Plan(lambda, context) is not null
            || DelegateVariable.MayTake(lambda, context)
            || (context.Model.GetOperation(call, context.Cancellation) is { } operation && Functions.ReadyFunction.Around(call, lambda, operation, context) is not null)
            || (context.Model.GetSymbolInfo(lambda, context.Cancellation).Symbol is IMethodSymbol symbol && context.Facts.Awaitables.IsAwaitable(symbol.ReturnType)),
        _ => false,
    };

    private static bool CanBecomeAsync(SyntaxNode function, PlanningContext context) =>
        context.Model.GetDeclaredSymbol(function, context.Cancellation) is IMethodSymbol symbol
        && (context.Facts.Awaitables.IsAsynchronousReturn(symbol.ReturnType) || ChainCandidate.Check(function, symbol, context) == ConversionObstacle.None);

    private static string Name((InvocationExpressionSyntax Call, SyntaxNode Function, ConversionObstacle Obstacle) call) => (call.Function, call.Obstacle) switch
    {
        (_, ConversionObstacle.LockBody) => "a lock",
        (_, ConversionObstacle.CatchFilter) => "an exception filter",
        (_, ConversionObstacle.QueryClause) => "a query",
        (ConstructorDeclarationSyntax constructor, _) => $"the constructor of '{constructor.Identifier.ValueText}'",
        (DestructorDeclarationSyntax finalizer, _) => $"the finalizer of '{finalizer.Identifier.ValueText}'",
        (AccessorDeclarationSyntax accessor, _) => Property(accessor.FirstAncestorOrSelf<BasePropertyDeclarationSyntax>()),
        (BasePropertyDeclarationSyntax property, _) => Property(property),
        (BaseFieldDeclarationSyntax, _) => "an initializer",
        (AnonymousFunctionExpressionSyntax, _) => "a lambda",
        (MethodDeclarationSyntax method, _) => $"'{method.Identifier.ValueText}'",
        (LocalFunctionStatementSyntax local, _) => $"'{local.Identifier.ValueText}'",
        _ => "a member that cannot await",
    };

    private static string Property(BasePropertyDeclarationSyntax? declaration) =>
        declaration is PropertyDeclarationSyntax property ? $"property '{property.Identifier.ValueText}'" : "an accessor";
}
