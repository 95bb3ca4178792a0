using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;

/// <summary>Tells why a call cannot be awaited where it stands, whatever the function around it becomes.</summary>
internal static class CallPosition
{
    public static ConversionObstacle Check(SyntaxNode call, SyntaxNode function, PlanningContext context)
    {
        if (AwaitPosition.Check(call, function) is var position and not ConversionObstacle.None)
            return position;
        if (SharedState.IsUpdatedAround(call, context))
            return ConversionObstacle.SharedStateAcrossAwait;
        if (RefLocals.LiveAcross(call, function, context) || RefLocals.WaitOnStack(call, function, context))
            return ConversionObstacle.RefLocal;
        return HeldScopes.Check(call, function, context);
    }

    /// <summary>The same, and whether a call behind <c>?.</c> has a form that awaits.</summary>
    public static ConversionObstacle CheckForm(InvocationExpressionSyntax call, SyntaxNode function, PlanningContext context)
    {
        var position = Check(call, function, context);
        return position == ConversionObstacle.None && ConditionalAwait.IsBound(call)
            ? new AwaitSite(call, node => node, context.Facts.Types.Task).Draft(context, context.NamesAt(call), fault: null).Obstacle
            : position;
    }
}
