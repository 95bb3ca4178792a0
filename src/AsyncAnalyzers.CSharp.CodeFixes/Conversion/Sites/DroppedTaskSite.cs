using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Awaits a dropped awaitable, or says that it is dropped on purpose (<c>ASYNC201</c>, CS4014).</summary>
internal static class DroppedTaskSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        var type = fault.Operation.Type;
        if (fault.Operation.Syntax is not ExpressionSyntax site || !context.Facts.Awaitables.IsAwaitable(type))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        // To await the task of a continuation would still lose the task that it gives.
        if (fault.Kind == FaultKind.DropsOffloadedWork && context.Facts.Awaitables.IsTask(context.Facts.Awaitables.AwaitedType(type)))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        return new AwaitSite(site, node => node, type).Draft(context, context.NamesAt(site), fault);
    }

    /// <summary>Awaits what <c>_ =</c> discards; a task that is kept for later stays (<c>ASYNC214</c>).</summary>
    public static SiteDraft Discarded(Fault fault, PlanningContext context) =>
        fault.Operation.Syntax.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard
            ? new AwaitSite(discard, node => ((AssignmentExpressionSyntax)node).Right.WithTriviaFrom(node), fault.Operation.Type).Draft(context, context.NamesAt(discard), fault)
            : SiteDraft.Blocked(ConversionObstacle.ResultUsed);

    /// <summary><c>_ = expression</c>; not where <c>_</c> is a variable, nor in the body of an expression-bodied lambda that must stay a call.</summary>
    public static SiteDraft Discard(Fault fault, PlanningContext context)
    {
        var expression = (ExpressionSyntax)fault.Operation.Syntax;
        while (expression.Parent is ConditionalAccessExpressionSyntax access)
            expression = access;
        if (context.LanguageVersion < LanguageVersion.CSharp7 || !context.Model.LookupSymbols(expression.SpanStart, name: "_").IsEmpty)
            return SiteDraft.Blocked(ConversionObstacle.LanguageVersion);
        // The compiler says CS4014 there, too, but takes no assignment.
        if (LambdaHost.IsInExpressionTree(fault.Operation, context.Facts.Types))
            return SiteDraft.Blocked(ConversionObstacle.ExpressionTree);

        return SiteDraft.Of(new[] { new Rewriting.NodeEdit(expression, node => Write((ExpressionSyntax)node)) });
    }

    private static ExpressionSyntax Write(ExpressionSyntax dropped)
    {
        var discard = (AssignmentExpressionSyntax)SyntaxFactory.ParseExpression("_ = x");
        return discard.WithRight(dropped.WithoutLeadingTrivia()).WithLeadingTrivia(dropped.GetLeadingTrivia());
    }
}
