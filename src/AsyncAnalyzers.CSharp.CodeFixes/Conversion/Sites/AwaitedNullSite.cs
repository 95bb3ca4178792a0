using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>
/// Awaits only where there is a task (<c>ASYNC212</c>): a completed task stands in where nobody takes a result, and null is
/// the result where somebody does. What result to go on with where null is none is for a person to say.
/// </summary>
internal static class AwaitedNullSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        var part = (ExpressionSyntax)fault.Operation.Syntax;
        if (part.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { } site || HasText(site, part))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var awaited = AwaitedNulls.Awaited(site);
        if (context.Model.GetTypeInfo(awaited, context.Cancellation).Type is not INamedTypeSymbol type || !TaskShape.IsTask(type, context.Facts.Types))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (type.Arity == 0 || site.Parent is ExpressionStatementSyntax)
            return NullTaskSite.Draft(part, context.Facts.Types.Task!, context);
        if (part is not ConditionalAccessExpressionSyntax)
            return NullTaskSite.Draft(part, type, context);

        return NullValues.Bare(awaited) == part && AwaitSite.None(type.TypeArguments[0], context, site) is { } none
            ? Chosen(site, none, context)
            : SiteDraft.Blocked(ConversionObstacle.ConditionalAccess);
    }

    /// <summary><c>a?.GetAsync() is { } task ? await task : null</c></summary>
    private static SiteDraft Chosen(AwaitExpressionSyntax site, string none, PlanningContext context)
    {
        if (context.LanguageVersion < LanguageVersion.CSharp8)
            return SiteDraft.Blocked(ConversionObstacle.LanguageVersion);

        var name = context.ReserveName("task", site);
        var parenthesized = Parentheses.NeededForConditional(site);
        return SiteDraft.Of(new[] { new NodeEdit(site, node => Choose((AwaitExpressionSyntax)node, name, none, parenthesized)) });
    }

    private static ExpressionSyntax Choose(AwaitExpressionSyntax site, string name, string none, bool parenthesized)
    {
        var awaited = AwaitedNulls.Awaited(site);
        var rest = site.ReplaceNode(awaited, SyntaxFactory.IdentifierName(name)).WithoutTrivia();
        var choice = ConditionalAwait.Choose(NullValues.Bare(awaited).WithoutTrivia(), name, rest, none).WithTriviaFrom(site);
        return parenthesized ? Parentheses.Around(choice) : choice;
    }

    // Between 'await' and the chain.
    private static bool HasText(AwaitExpressionSyntax site, ExpressionSyntax part) =>
        TriviaKeeper.HasInnerDirectives(site)
        || site.DescendantTrivia().Any(trivia => TriviaKeeper.IsText(trivia) && site.Span.Contains(trivia.Span) && !part.Span.Contains(trivia.Span));
}
