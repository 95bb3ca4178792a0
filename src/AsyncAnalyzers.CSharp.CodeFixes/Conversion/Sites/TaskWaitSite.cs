using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Rewrites a wait on tasks (<c>ASYNC101</c>).</summary>
internal static class TaskWaitSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (fault.Operation.Syntax is not ExpressionSyntax site)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (fault.Shape is not (WaitShape.GetResult or WaitShape.Other) && AggregateCatches.Around(site, context))
            return SiteDraft.Blocked(ConversionObstacle.AggregateExceptionHandled);

        return fault.Shape switch
        {
            WaitShape.Result or WaitShape.Wait => OneTask(fault, context, site, Receiver(site)),
            WaitShape.GetResult => OneTask(fault, context, site, Receiver(Receiver(site))),
            WaitShape.WaitWithArguments => CancellableWaitSite.Draft((IInvocationOperation)fault.Operation, fault, context),
            WaitShape.WaitAll or WaitShape.WaitAny => CombinedWaitSite.Draft((IInvocationOperation)fault.Operation, fault, context),
            _ => SiteDraft.Blocked(ConversionObstacle.NoReplacement),
        };
    }

    /// <summary>What a member of an expression is taken from; null when it stands directly behind <c>?.</c>, or alone.</summary>
    public static ExpressionSyntax? Receiver(ExpressionSyntax? expression) => expression switch
    {
        InvocationExpressionSyntax invocation => Receiver(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };

    private static SiteDraft OneTask(Fault fault, PlanningContext context, ExpressionSyntax site, ExpressionSyntax? task)
    {
        var links = fault.Shape == WaitShape.GetResult ? 2 : 1;
        if (task is null && !(ConditionalAwait.IsBound(site) && IsDirectlyBound(site, links)))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        // Behind ConfigureAwait(false) the rest of a UI handler would leave the UI thread, which blocking never did.
        if (context.ComesBackToLoop(fault) && task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } })
        {
            task = Receiver(task);
            links++;
        }

        var type = task is not null ? context.Model.GetTypeInfo(task, context.Cancellation).Type : Waited(fault.Operation);
        var awaited = new AwaitSite(site, task is null ? null : node => Strip(node, links), type);
        var names = context.NamesAt(site);
        var token = WaitedCallToken.Edit(task, names, context);
        var draft = awaited.Draft(context, names, fault);
        return token is null ? draft : draft with { Edits = draft.Edits.Insert(0, token) };
    }

    private static ExpressionSyntax Strip(ExpressionSyntax node, int links)
    {
        var kept = node;
        for (var i = 0; i < links; i++)
            kept = Receiver(kept)!;
        return TriviaKeeper.Shrink(node, kept);
    }

    // 't?.Wait()' has one link behind the '?.', 't?.GetAwaiter().GetResult()' two.
    private static bool IsDirectlyBound(ExpressionSyntax site, int links)
    {
        for (var i = 1; i < links; i++)
            site = Receiver(site)!;
        return site is MemberBindingExpressionSyntax or InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax };
    }

    private static ITypeSymbol? Waited(IOperation wait)
    {
        var operation = wait;
        while (operation.ChildOperations.FirstOrDefault() is { } child)
            operation = child;
        return operation.BehindConditionalAccess().Type;
    }
}
