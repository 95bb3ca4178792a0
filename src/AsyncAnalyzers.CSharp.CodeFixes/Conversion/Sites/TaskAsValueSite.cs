using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Awaits a task where its result was meant (<c>ASYNC213</c>).</summary>
internal static class TaskAsValueSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        // A task without a result has nothing to put in its place.
        if (!context.Facts.Awaitables.IsTaskWithResult(fault.Operation.Type))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var site = (ExpressionSyntax)fault.Operation.Syntax;
        while (site is ConditionalAccessExpressionSyntax chain)
            site = chain.WhenNotNull;

        return new AwaitSite(site, node => node, fault.Operation.Type).Draft(context, context.NamesAt(site), fault);
    }
}
