using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
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
        IsSubscribed(function, context)
        || (symbol.Parameters.Length == 2
            && symbol.Parameters[0].Type.SpecialType == SpecialType.System_Object
            && (KnownTypes.Is(symbol.Parameters[1].Type, context.Facts.Types.Get("System.EventArgs")) || symbol.Parameters[1].Type.Name.EndsWith("EventArgs", System.StringComparison.Ordinal)));

    private static bool IsSubscribed(SyntaxNode function, PlanningContext context) =>
        function.Parent is AssignmentExpressionSyntax assignment
        && assignment.Right == function
        && context.Model.GetSymbolInfo(assignment.Left, context.Cancellation).Symbol is IEventSymbol;
}
