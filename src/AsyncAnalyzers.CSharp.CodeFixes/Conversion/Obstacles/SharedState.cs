using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;

/// <summary>
/// Finds <c>field += site</c> and <c>field = field + site</c>: with an await in it, the field is read before the pause and
/// written after it, and what others wrote meanwhile is lost.
/// </summary>
internal static class SharedState
{
    public static bool IsUpdatedAround(SyntaxNode site, PlanningContext context)
    {
        var function = FunctionNode.Around(site);
        return site.Ancestors()
            .TakeWhile(node => node != function && node is not StatementSyntax)
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Right.Span.Contains(site.Span))
            .Any(assignment => IsShared(assignment.Left, function, context) && ReadsFirst(assignment, site, context));
    }

    private static bool ReadsFirst(AssignmentExpressionSyntax assignment, SyntaxNode site, PlanningContext context)
    {
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            return true;

        var target = context.Model.GetSymbolInfo(assignment.Left, context.Cancellation).Symbol;
        return assignment.Right.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Span.End <= site.SpanStart && name.Identifier.ValueText == target?.Name
                && KnownTypes.Same(context.Model.GetSymbolInfo(name, context.Cancellation).Symbol, target));
    }

    private static bool IsShared(ExpressionSyntax target, SyntaxNode function, PlanningContext context) =>
        context.Model.GetOperation(target, context.Cancellation) switch
        {
            ILocalReferenceOperation local => IsCaptured(local.Local, function),
            IParameterReferenceOperation parameter => IsCaptured(parameter.Parameter, function),
            IDiscardOperation or null => false,
            _ => true,
        };

    // A local of this function that no lambda sees belongs to this call alone.
    private static bool IsCaptured(ISymbol variable, SyntaxNode function) =>
        function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == variable.Name && FunctionNode.Around(name) != function)
        || !variable.DeclaringSyntaxReferences.Any(reference =>
            reference.Span.Start >= function.SpanStart && reference.Span.End <= function.Span.End);
}
