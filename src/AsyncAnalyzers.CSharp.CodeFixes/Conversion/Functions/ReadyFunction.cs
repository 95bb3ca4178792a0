using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>Tells whether the function around a call can await it without a change that its own callers see.</summary>
internal static class ReadyFunction
{
    /// <summary>How it becomes async, if it is not; null where its callers would have to follow, or nothing can await.</summary>
    public static FunctionPlan? Around(ExpressionSyntax call, SyntaxNode function, IOperation operation, PlanningContext context)
    {
        var plan = TaskRunLambda.Plan(function, context) ?? FunctionPlanner.Plan(function, KindOf(call, function, operation, context), context);
        return plan.Obstacle == ConversionObstacle.None && !IsEarlyWrite(plan, call, context) ? plan : null;
    }

    // Request handlers are converted as members of a chain, since somebody may call them.
    private static ContextKind KindOf(ExpressionSyntax call, SyntaxNode function, IOperation operation, PlanningContext context)
    {
        if (function is GlobalStatementSyntax or CompilationUnitSyntax)
            return ContextKind.AsyncBody;
        if (CodeBlocks.MemberAt(context.Model, call.SpanStart, context.Cancellation) is not { } member)
            return ContextKind.Sync;

        var kind = context.Facts.Contexts.Of(operation, member).Kind;
        return kind == ContextKind.Request && function is MethodDeclarationSyntax ? ContextKind.Sync : kind;
    }

    private static bool IsEarlyWrite(FunctionPlan function, ExpressionSyntax call, PlanningContext context) =>
        function.Form == AsyncForm.AsyncVoid && MeaningOfSync.WritesArgumentsAfter(call, function.Node, function.Symbol!, context);
}
