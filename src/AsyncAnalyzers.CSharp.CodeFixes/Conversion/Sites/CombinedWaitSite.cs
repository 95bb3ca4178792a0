using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Rewrites <c>Task.WaitAll</c> and <c>Task.WaitAny</c> to <c>await Task.WhenAll</c> and <c>WhenAny</c>.</summary>
internal static class CombinedWaitSite
{
    public static SiteDraft Draft(IInvocationOperation call, Fault fault, PlanningContext context)
    {
        // WhenAny gives the task, not its index; WaitAll with a limit tells whether it was kept.
        if (!call.TargetMethod.ReturnsVoid && call.Parent is not IExpressionStatementOperation)
            return SiteDraft.Blocked(ConversionObstacle.ResultUsed);

        var limits = call.Arguments.Where(argument => argument.Parameter!.Ordinal > 0).ToList();
        if (limits.Any(limit => limit.ArgumentKind == ArgumentKind.Explicit))
            return CancellableWaitSite.DraftCombined(call, fault, context);

        var name = fault.Shape == WaitShape.WaitAll ? "WhenAll" : "WhenAny";
        var awaited = new AwaitSite((ExpressionSyntax)call.Syntax, node => Renamed((InvocationExpressionSyntax)node, name), context.Facts.Types.Task);
        return awaited.Draft(context, context.NamesAt(call.Syntax), fault);
    }

    /// <summary>The call of another method of the same type with the same arguments.</summary>
    public static InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call, string name) =>
        call.WithExpression(MemberRenamer.Rename(call.Expression, name));
}
