using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>An event handler becomes <c>async void</c>; nothing else that returns void does.</summary>
internal static class EventHandlerPlan
{
    public static FunctionPlan Plan(SyntaxNode function, IMethodSymbol symbol, PlanningContext context)
    {
        if (symbol.IsOverride || symbol.IsVirtual || symbol.IsAbstract || Contracts.ImplementsInterface(symbol))
            return FunctionPlan.Blocked(function, ConversionObstacle.BoundByContract);
        if (!symbol.ReturnsVoid || !IsHandler(function, symbol, context))
            return FunctionPlan.Blocked(function, ConversionObstacle.SynchronousDelegate);

        return new FunctionPlan(function, AsyncForm.AsyncVoid, ConversionObstacle.None)
        {
            Edits = ImmutableArray.Create(new NodeEdit(function, SignatureWriter.AddAsync)),
        };
    }

    private static bool IsHandler(SyntaxNode function, IMethodSymbol symbol, PlanningContext context) =>
        IsSubscribed(function, context) || FrameworkMembers.IsEventHandler(symbol, context.Facts.Types);

    private static bool IsSubscribed(SyntaxNode function, PlanningContext context) =>
        function.Parent is AssignmentExpressionSyntax assignment
        && assignment.Right == function
        && context.Model.GetSymbolInfo(assignment.Left, context.Cancellation).Symbol is IEventSymbol;
}
