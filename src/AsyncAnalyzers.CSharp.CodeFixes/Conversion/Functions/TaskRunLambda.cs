using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>
/// A lambda given to <c>Task.Run</c> may become async: the overload that takes a task gives the same type, and completes
/// when the lambda's task does.
/// </summary>
internal static class TaskRunLambda
{
    public static FunctionPlan? Plan(SyntaxNode function, PlanningContext context)
    {
        if (function is not LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax run } }
            || SignatureWriter.IsAsync(function)
            || context.Model.GetSymbolInfo(run, context.Cancellation).Symbol is not IMethodSymbol { Name: "Run", IsStatic: true } method
            || !KnownTypes.Same(method.ContainingType, context.Facts.Types.Task)
            || context.Model.GetSymbolInfo(function, context.Cancellation).Symbol is not IMethodSymbol lambda
            || context.Facts.Awaitables.IsAwaitable(lambda.ReturnType)
            || FunctionPlanner.Check(function, lambda, context) != ConversionObstacle.None)
        {
            return null;
        }

        return new FunctionPlan(function, AsyncForm.Modifier, ConversionObstacle.None)
        {
            Symbol = lambda,
            Edits = ImmutableArray.Create(new NodeEdit(function, SignatureWriter.AddAsync)),
        };
    }
}
