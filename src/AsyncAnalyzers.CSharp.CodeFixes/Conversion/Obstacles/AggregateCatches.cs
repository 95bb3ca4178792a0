using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;

/// <summary>
/// Finds handlers that live from the <c>AggregateException</c> of a blocking wait: an await throws the inner exception,
/// so that they would no longer run, or no longer find what they look for.
/// </summary>
internal static class AggregateCatches
{
    public static bool Around(SyntaxNode site, PlanningContext context)
    {
        var function = FunctionNode.Around(site);
        return site.Ancestors()
            .TakeWhile(node => node != function)
            .OfType<TryStatementSyntax>()
            .Where(statement => statement.Block.Span.Contains(site.Span))
            .SelectMany(statement => statement.Catches)
            .Any(handler => Depends(handler, context));
    }

    private static bool Depends(CatchClauseSyntax handler, PlanningContext context)
    {
        if (handler.Declaration is null)
            return handler.Filter is not null;

        var type = context.Model.GetTypeInfo(handler.Declaration.Type, context.Cancellation).Type;
        if (KnownTypes.Same(type, context.Facts.Types.Get("System.AggregateException")))
            return true;
        if (!KnownTypes.Same(type, context.Facts.Types.Get("System.Exception")))
            return false;
        return handler.Filter is not null || LooksInside(handler);
    }

    private static bool LooksInside(CatchClauseSyntax handler)
    {
        var name = handler.Declaration!.Identifier.ValueText;
        return name.Length > 0 && handler.Block.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(use => use.Identifier.ValueText == name && IsInspected(use));
    }

    // Its inner exception is read, or its type is tested.
    private static bool IsInspected(ExpressionSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText is "InnerException" or "InnerExceptions" or "GetBaseException" or "GetType",
        ConditionalAccessExpressionSyntax => true,
        IsPatternExpressionSyntax or CastExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax => true,
        BinaryExpressionSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => IsInspected(parenthesized),
        _ => false,
    };
}
