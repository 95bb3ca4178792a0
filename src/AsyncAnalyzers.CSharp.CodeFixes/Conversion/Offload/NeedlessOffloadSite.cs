using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.EventLoop;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Offload;

/// <summary>Puts the asynchronous call in the place of the <c>Task.Run</c> around it, and <c>Task.Delay</c> in that of an offloaded sleep.</summary>
internal static class NeedlessOffloadSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        var run = (InvocationExpressionSyntax)fault.Operation.Syntax;
        // Outside of an await the task would start on this thread, and what it throws at once would be thrown here.
        if (run.Parent is not AwaitExpressionSyntax || OffloadedExpression.Of(run) is not { } work)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (run.DescendantTrivia().Any(trivia => TriviaKeeper.IsText(trivia) && run.Span.Contains(trivia.Span) && !work.Call.Span.Contains(trivia.Span)))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (work.Shape == OffloadedShape.Sleeps)
            return OfSleep(run, work, context);

        // The awaited types are the same, but for a wait that gives nothing.
        return GivesTheSame(run, work.Call, context)
            ? SiteDraft.Of([new NodeEdit(run, node => Inner((InvocationExpressionSyntax)node).WithTriviaFrom(node))])
            : SiteDraft.Blocked(ConversionObstacle.ResultUsed);
    }

    private static ExpressionSyntax Inner(InvocationExpressionSyntax run) => OffloadedExpression.Of(run)!.Call;

    private static bool GivesTheSame(ExpressionSyntax run, ExpressionSyntax call, PlanningContext context) =>
        run.Parent!.Parent is ExpressionStatementSyntax || KnownTypes.Same(TypeOf(run, context), TypeOf(call, context));

    private static ITypeSymbol? TypeOf(ExpressionSyntax expression, PlanningContext context) => context.Model.GetTypeInfo(expression, context.Cancellation).Type;

    private static SiteDraft OfSleep(InvocationExpressionSyntax run, OffloadedExpression work, PlanningContext context)
    {
        var names = context.NamesAt(run);
        var delay = SyntaxFactory.ParseExpression(names.Write("System.Threading.Tasks.Task") + ".Delay");
        return SiteDraft.Of([new NodeEdit(run, node => SyntaxFactory.InvocationExpression(delay, work.Call.ArgumentList).WithTriviaFrom(node))], names.Usings);
    }
}
