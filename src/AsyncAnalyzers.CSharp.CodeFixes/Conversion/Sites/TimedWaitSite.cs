using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Rewrites waits that have a timeout or a token to <c>WaitAsync</c>, where this target has it.</summary>
internal static class TimedWaitSite
{
    /// <summary><c>task.Wait(timeout, token)</c></summary>
    public static SiteDraft Draft(IInvocationOperation call, ContextKind kind, PlanningContext context)
    {
        if (ObstacleOf(call, context) is var obstacle and not ConversionObstacle.None)
            return SiteDraft.Blocked(obstacle);

        var names = context.NamesAt(call.Syntax);
        var limits = Limits(call, names);
        var site = new AwaitSite((ExpressionSyntax)call.Syntax, node => Timed((InvocationExpressionSyntax)node, limits), context.Facts.Types.Task);
        return site.Draft(context, names, kind);
    }

    /// <summary><c>Task.WaitAll(tasks, timeout, token)</c></summary>
    public static SiteDraft DraftCombined(IInvocationOperation call, Fault fault, PlanningContext context)
    {
        var syntax = (InvocationExpressionSyntax)call.Syntax;
        if (syntax.ArgumentList.Arguments.Any(argument => argument.NameColon is not null))
            return SiteDraft.Blocked(ConversionObstacle.UnsuitableArgument);
        if (ObstacleOf(call, context) is var obstacle and not ConversionObstacle.None)
            return SiteDraft.Blocked(obstacle);

        var names = context.NamesAt(syntax);
        var limits = Limits(call, names);
        var name = fault.Shape == WaitShape.WaitAll ? "WhenAll" : "WhenAny";
        var site = new AwaitSite(syntax, node => Combined((InvocationExpressionSyntax)node, name, limits), context.Facts.Types.Task);
        return site.Draft(context, names, fault.Context.Kind);
    }

    private static ConversionObstacle ObstacleOf(IInvocationOperation call, PlanningContext context)
    {
        if (!call.TargetMethod.ReturnsVoid && !IsUnused(call))
            return ConversionObstacle.ResultUsed;
        return context.Facts.Types.Task?.GetMembers("WaitAsync").IsEmpty == false
            ? ConversionObstacle.None
            : ConversionObstacle.NoReplacement;
    }

    private static bool IsUnused(IInvocationOperation call) =>
        call.Parent is IExpressionStatementOperation or IConditionalAccessOperation { Parent: IExpressionStatementOperation };

    /// <summary>What becomes of each written argument: WaitAsync takes no milliseconds.</summary>
    private static Dictionary<int, string> Limits(IInvocationOperation call, NameScope names) =>
        call.Arguments
            .Where(argument => argument.Parameter!.Type.SpecialType == SpecialType.System_Int32 && argument.Syntax is ArgumentSyntax)
            .ToDictionary(
                argument => ((ArgumentListSyntax)argument.Syntax.Parent!).Arguments.IndexOf((ArgumentSyntax)argument.Syntax),
                _ => names.Write("System.TimeSpan") + ".FromMilliseconds");

    private static ExpressionSyntax Timed(InvocationExpressionSyntax call, Dictionary<int, string> limits)
    {
        var arguments = call.ArgumentList.Arguments.Select((argument, i) => AsTimeSpan(argument, i, limits)).ToList();
        return CombinedWaitSite.Renamed(call, "WaitAsync").WithArgumentList(call.ArgumentList.WithArguments(
            SyntaxFactory.SeparatedList(arguments, call.ArgumentList.Arguments.GetSeparators())));
    }

    private static ExpressionSyntax Combined(InvocationExpressionSyntax call, string name, Dictionary<int, string> limits)
    {
        var arguments = call.ArgumentList.Arguments;
        var combination = CombinedWaitSite.Renamed(call, name)
            .WithArgumentList(ArgumentWriter.List(arguments.Take(1)))
            .WithoutTrailingTrivia();
        var rest = arguments.Skip(1).Select((argument, i) => AsTimeSpan(argument, i + 1, limits));
        return AwaitWriter.Call(combination, "WaitAsync")
            .WithArgumentList(ArgumentWriter.List(rest))
            .WithTrailingTrivia(call.GetTrailingTrivia());
    }

    private static ArgumentSyntax AsTimeSpan(ArgumentSyntax argument, int index, Dictionary<int, string> limits)
    {
        if (!limits.TryGetValue(index, out var factory))
            return argument;
        var span = SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(factory),
            ArgumentWriter.List(new[] { SyntaxFactory.Argument(argument.Expression.WithoutTrivia()) }));
        return SyntaxFactory.Argument(span).WithTriviaFrom(argument);
    }
}
