using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Rewrites a call to its async counterpart (<c>ASYNC102</c>, <c>110</c>, <c>111</c>).</summary>
internal static class CounterpartSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (fault.Counterpart is not { } counterpart || fault.Operation.Syntax is not ExpressionSyntax site)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (fault.Operation.Parent is IAssignmentOperation { Target: var target } && target == fault.Operation)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var names = context.NamesAt(site);
        var call = CounterpartCall.Create(fault.Operation, counterpart, names, context);
        if (call is null)
            return SiteDraft.Blocked(ConversionObstacle.UnsuitableArgument);

        var awaited = new AwaitSite(site, node => call.Write(node), counterpart.ReturnType);
        return awaited.Draft(context, names, fault);
    }
}
