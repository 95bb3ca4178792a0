using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.EventLoop;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Offload;

/// <summary>Moves work to <c>await Task.Run(() => …)</c>: a loop as a statement, a call as an expression.</summary>
internal static class OffloadSite
{
    private const string Task = "System.Threading.Tasks.Task";

    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        var work = fault.Operation.Syntax;
        if (context.Facts.Contexts.HasOneThread || OffloadObstacles.FurtherDown(fault.Operation, context.Facts) is not null)
            return SiteDraft.Blocked(ConversionObstacle.BoundToThread);
        if (fault is { Kind: FaultKind.CallsExpensively, Row.Note.Length: > 0 })
            return SiteDraft.Blocked(ConversionObstacle.WorksLater);
        if (TriviaKeeper.HasInnerDirectives(work))
            return SiteDraft.Blocked(ConversionObstacle.Directives);
        if (CapturedWork.Check(work, context.Model) is var obstacle and not ConversionObstacle.None)
            return SiteDraft.Blocked(obstacle);

        var names = context.NamesAt(work);
        var run = names.Write(Task) + ".Run";
        var token = context.PassesTokens ? TokenInScope.Find(work, context.Model, context.Facts.Types.CancellationToken, context.Cancellation) : null;
        return work is StatementSyntax loop ? OfLoop(loop, run, token, names, context) : OfCall((ExpressionSyntax)work, fault, run, token, names, context);
    }

    private static SiteDraft OfLoop(StatementSyntax loop, string run, string? token, NameScope names, PlanningContext context)
    {
        // Shifting the lines of a text in the source would change the text.
        var canIndent = !loop.DescendantTokens().Any(part => part.Text.IndexOf('\n') >= 0);
        var writer = new OffloadedLoop(run, token, canIndent, context.EndOfLine);
        return SiteDraft.Of([new NodeEdit(loop, node => writer.Write((StatementSyntax)node))], names.Usings);
    }

    private static SiteDraft OfCall(ExpressionSyntax call, Fault fault, string run, string? token, NameScope names, PlanningContext context)
    {
        var awaitable = fault.Operation.Type is { SpecialType: not SpecialType.System_Void } type
            ? context.Facts.Types.TaskOfT?.Construct(type)
            : context.Facts.Types.Task;
        var tail = token is null ? ")" : ", " + token + ")";
        return new AwaitSite(call, node => Wrap(node, run, tail), awaitable).Draft(context, names, fault);
    }

    private static ExpressionSyntax Wrap(ExpressionSyntax work, string run, string tail)
    {
        var lambda = SyntaxFactory.ParenthesizedLambdaExpression(work.WithoutTrivia())
            .WithArrowToken(SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), SyntaxKind.EqualsGreaterThanToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        var wrapped = (InvocationExpressionSyntax)SyntaxFactory.ParseExpression(run + "(0" + tail);
        return wrapped.ReplaceNode(wrapped.ArgumentList.Arguments[0].Expression, lambda).WithTriviaFrom(work);
    }
}
