using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>Plans how the function around an await becomes async. Asks symbols and this one function alone.</summary>
internal static class FunctionPlanner
{
    public static FunctionPlan Plan(SyntaxNode function, ContextKind kind, PlanningContext context)
    {
        if (SignatureWriter.IsAsync(function))
            return new FunctionPlan(function, AsyncForm.Async, ConversionObstacle.None);
        if (function is GlobalStatementSyntax or CompilationUnitSyntax)
            return new FunctionPlan(function, AsyncForm.Async, kind == ContextKind.AsyncBody ? ConversionObstacle.None : ConversionObstacle.SynchronousCaller);
        if (SymbolOf(function, context) is not { } symbol)
            return FunctionPlan.Blocked(function, ConversionObstacle.NotAFunction);
        if (Check(function, symbol, context) is var obstacle and not ConversionObstacle.None)
            return FunctionPlan.Blocked(function, obstacle);

        var plan = Choose(function, symbol, kind, context);
        return plan.Obstacle == ConversionObstacle.None ? plan with { Symbol = symbol } : plan;
    }

    private static IMethodSymbol? SymbolOf(SyntaxNode function, PlanningContext context) => function switch
    {
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => context.Model.GetDeclaredSymbol(function, context.Cancellation) as IMethodSymbol,
        AnonymousFunctionExpressionSyntax => context.Model.GetSymbolInfo(function, context.Cancellation).Symbol as IMethodSymbol,
        _ => null,
    };

    /// <summary>What in the function itself keeps it from being async.</summary>
    public static ConversionObstacle Check(SyntaxNode function, IMethodSymbol symbol, PlanningContext context, bool allowsIterator = false, bool allowsParts = false)
    {
        if (FixedSignature.Has(symbol))
            return ConversionObstacle.RefParameters;
        if (symbol is { IsStatic: false, MethodKind: MethodKind.Ordinary, ContainingType.IsRefLikeType: true })
            return ConversionObstacle.RefLocal;
        if (!allowsIterator && AsyncIterators.IsIterator(function))
            return ConversionObstacle.Iterator;
        if (allowsParts ? PartialMethods.CannotChange(function, symbol) : PartialMethods.Are(symbol) && !context.Facts.Awaitables.IsAsynchronousReturn(symbol.ReturnType))
            return ConversionObstacle.BoundByContract;
        if (IsExpressionTree(function, context))
            return ConversionObstacle.ExpressionTree;
        if (function.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)))
            return ConversionObstacle.Directives;
        if (IsSynchronized(symbol, context))
            return ConversionObstacle.HeldLock;
        return MeaningOfSync.Check(function, symbol, context);
    }

    private static FunctionPlan Choose(SyntaxNode function, IMethodSymbol symbol, ContextKind kind, PlanningContext context)
    {
        if (context.Facts.Awaitables.IsAsynchronousReturn(symbol.ReturnType))
            return TaskReturns.Plan(function, symbol, context);
        if (symbol.MethodKind == MethodKind.AnonymousFunction && !AcceptsAsync(function, kind, context))
            return FunctionPlan.Blocked(function, ConversionObstacle.SynchronousDelegate);

        return kind switch
        {
            ContextKind.Request => RequestHandlerPlan.Plan(function, symbol, context),
            ContextKind.EventLoop => EventHandlerPlan.Plan(function, symbol, context),
            _ => FunctionPlan.Blocked(function, ConversionObstacle.SynchronousCaller),
        };
    }

    // A request delegate of natural type takes what the lambda gives; any other delegate has fixed its return type.
    private static bool AcceptsAsync(SyntaxNode lambda, ContextKind kind, PlanningContext context)
    {
        if (kind == ContextKind.EventLoop)
            return true;
        var target = context.Model.GetTypeInfo(lambda, context.Cancellation).ConvertedType;
        return kind == ContextKind.Request && target is { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate };
    }

    private static bool IsExpressionTree(SyntaxNode function, PlanningContext context) =>
        function is AnonymousFunctionExpressionSyntax
        && KnownTypes.Is(context.Model.GetTypeInfo(function, context.Cancellation).ConvertedType, context.Facts.Types.LambdaExpression);

    private static bool IsSynchronized(IMethodSymbol symbol, PlanningContext context) =>
        context.Facts.Types.Get("System.Runtime.CompilerServices.MethodImplAttribute") is not null
        && (symbol.MethodImplementationFlags & System.Reflection.MethodImplAttributes.Synchronized) != 0;
}
