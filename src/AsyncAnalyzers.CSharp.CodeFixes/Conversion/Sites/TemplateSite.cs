using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Rewrites a blocking primitive by the template of its catalogue row (<c>ASYNC103</c>).</summary>
internal static class TemplateSite
{
    private const string Yield = "System.Threading.Tasks.Task.Yield()";

    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (fault.Row?.Replacement is not { } template || fault.Operation.Syntax is not ExpressionSyntax site)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (IsSleepOfZero(fault.Operation))
            template = Yield;

        var names = context.NamesAt(site);
        if (TemplateCall.Create(template, fault.Operation, names, context) is not { } call)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (!IsUnused(fault.Operation) && !GivesWhatIsUsed(fault.Operation, call.Awaitable, context))
            return SiteDraft.Blocked(ConversionObstacle.ResultUsed);

        return new AwaitSite(site, call.Write, call.Awaitable).Draft(context, names, fault);
    }

    // Thread.Sleep(0) gives way to others; a delay of zero would not even do that.
    private static bool IsSleepOfZero(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Sleep", ContainingType: { Name: "Thread", ContainingNamespace.Name: "Threading" } } } call
        && call.Arguments.Length == 1
        && call.Arguments[0].Value.IsZero();

    private static bool IsUnused(IOperation operation) =>
        operation.Type?.SpecialType == SpecialType.System_Void
        || operation.Parent is IExpressionStatementOperation or IConditionalAccessOperation { Parent: IExpressionStatementOperation };

    private static bool GivesWhatIsUsed(IOperation operation, ITypeSymbol? awaitable, PlanningContext context) =>
        operation.Type is { } used
        && context.Facts.Awaitables.AwaitedType(awaitable) is { SpecialType: not SpecialType.System_Void } awaited
        && context.Facts.Compilation.ClassifyConversion(awaited, used).IsImplicit;
}
