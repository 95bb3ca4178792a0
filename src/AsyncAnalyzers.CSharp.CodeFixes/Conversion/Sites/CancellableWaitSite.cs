using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Rewrites waits that take a token to <c>WaitAsync</c>, where this target has it.</summary>
internal static class CancellableWaitSite
{
    /// <summary><c>task.Wait(token)</c></summary>
    public static SiteDraft Draft(IInvocationOperation call, Fault fault, PlanningContext context)
    {
        if (ObstacleOf(call, context) is var obstacle and not ConversionObstacle.None)
            return SiteDraft.Blocked(obstacle);

        var site = new AwaitSite(
            (ExpressionSyntax)call.Syntax,
            node => CombinedWaitSite.Renamed((InvocationExpressionSyntax)node, "WaitAsync"),
            context.Facts.Types.Task);
        return site.Draft(context, context.NamesAt(call.Syntax), fault);
    }

    /// <summary><c>Task.WaitAll(tasks, token)</c></summary>
    public static SiteDraft DraftCombined(IInvocationOperation call, Fault fault, PlanningContext context)
    {
        var syntax = (InvocationExpressionSyntax)call.Syntax;
        if (syntax.ArgumentList.Arguments.Any(argument => argument.NameColon is not null))
            return SiteDraft.Blocked(ConversionObstacle.UnsuitableArgument);
        if (ObstacleOf(call, context) is var obstacle and not ConversionObstacle.None)
            return SiteDraft.Blocked(obstacle);

        var name = fault.Shape == WaitShape.WaitAll ? "WhenAll" : "WhenAny";
        var site = new AwaitSite(syntax, node => Combined((InvocationExpressionSyntax)node, name), context.Facts.Types.Task);
        return site.Draft(context, context.NamesAt(syntax), fault);
    }

    private static ConversionObstacle ObstacleOf(IInvocationOperation call, PlanningContext context)
    {
        if (!call.TargetMethod.ReturnsVoid && !IsUnused(call))
            return ConversionObstacle.ResultUsed;

        // Wait(timeout) passes when the time is up, WaitAsync(timeout) throws.
        if (call.TargetMethod.Parameters.Any(IsTimeout))
            return ConversionObstacle.TimeoutWouldThrow;
        return context.Facts.Types.Task?.GetMembers("WaitAsync").IsEmpty == false
            ? ConversionObstacle.None
            : ConversionObstacle.NoReplacement;
    }

    private static bool IsUnused(IInvocationOperation call) =>
        call.Parent is IExpressionStatementOperation or IConditionalAccessOperation { Parent: IExpressionStatementOperation };

    private static bool IsTimeout(IParameterSymbol parameter) => parameter.Name is "timeout" or "millisecondsTimeout";

    private static ExpressionSyntax Combined(InvocationExpressionSyntax call, string name)
    {
        var arguments = call.ArgumentList.Arguments;
        var combination = CombinedWaitSite.Renamed(call, name)
            .WithArgumentList(ArgumentWriter.List(arguments.Take(1)))
            .WithoutTrailingTrivia();
        return AwaitWriter.Call(combination, "WaitAsync")
            .WithArgumentList(ArgumentWriter.List(arguments.Skip(1)))
            .WithTrailingTrivia(call.GetTrailingTrivia());
    }
}
