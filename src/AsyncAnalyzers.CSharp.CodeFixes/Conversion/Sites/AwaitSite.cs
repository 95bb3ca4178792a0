using System;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>An expression that becomes an <c>await</c>, plain or behind <c>?.</c>.</summary>
/// <param name="Site">The expression that goes away.</param>
/// <param name="ToAwaitable">
/// Makes what is awaited from the rewritten site; null when that is what stands before the <c>?.</c> itself, as in <c>task?.Wait()</c>.
/// </param>
/// <param name="Awaitable">The type of what is awaited.</param>
internal sealed record AwaitSite(ExpressionSyntax Site, Func<ExpressionSyntax, ExpressionSyntax>? ToAwaitable, ITypeSymbol? Awaitable)
{
    /// <summary>The edits; <paramref name="names"/> collects what must be imported. A call that follows its function has no fault of its own.</summary>
    public SiteDraft Draft(PlanningContext context, NameScope names, Fault? fault)
    {
        var configured = IsConfigured(context, fault);
        if (ConditionalAwait.IsBound(Site))
            return DraftConditional(context, names, configured);

        var parenthesized = Parentheses.NeededForUnary(Site);
        return SiteDraft.Of(
            new[] { new NodeEdit(Site, node => Await(ToAwaitable!((ExpressionSyntax)node), parenthesized, configured)) },
            names.Usings);
    }

    private bool IsConfigured(PlanningContext context, Fault? fault) =>
        !(fault is not null && context.ComesBackToLoop(fault))
        && AwaitWriter.CanConfigure(Awaitable)
        && context.Facts.Settings.ConfigureAwait(context.Root.SyntaxTree) == ConfigureAwaitPolicy.Library;

    private static ExpressionSyntax Await(ExpressionSyntax awaitable, bool parenthesized, bool configured) =>
        AwaitWriter.Await(configured ? AwaitWriter.WithConfigureAwait(awaitable) : awaitable, parenthesized);

    private SiteDraft DraftConditional(PlanningContext context, NameScope names, bool configured)
    {
        if (ConditionalAwait.Host(Site) is not { } host || context.LanguageVersion < LanguageVersion.CSharp8)
            return SiteDraft.Blocked(ConversionObstacle.ConditionalAccess);

        var chain = ConditionalAwait.Outermost(host);
        var type = context.Model.GetTypeInfo(chain, context.Cancellation).Type;
        var isWhole = host.WhenNotNull == Site;
        if (type?.SpecialType == SpecialType.System_Void && isWhole && KnownTypes.Is(Awaitable, context.Facts.Types.Task))
            return OrCompleted(names, chain, names.Write("System.Threading.Tasks.Task"), configured);
        if (chain.Parent is ExpressionStatementSyntax statement)
            return Guarded(context, names, statement, configured);
        return None(type, context, chain) is { } none
            ? Chosen(context, names, chain, none, configured)
            : SiteDraft.Blocked(ConversionObstacle.ConditionalAccess);
    }

    private SiteDraft Guarded(PlanningContext context, NameScope names, ExpressionStatementSyntax statement, bool configured)
    {
        // Elsewhere the new 'if' could take an 'else' that belongs to another one.
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
            return SiteDraft.Blocked(ConversionObstacle.ConditionalAccess);

        var name = context.ReserveName("task", Site);
        var line = TriviaKeeper.BeginsLine(statement) ? context.EndOfLine : (SyntaxTrivia?)null;
        return Marked(names, statement, node =>
        {
            var rewritten = (ExpressionStatementSyntax)node;
            var (tested, rest) = Split((ConditionalAccessExpressionSyntax)rewritten.Expression, name, configured);
            return ConditionalAwait.Guard(rewritten, tested, name, rest, line);
        });
    }

    private SiteDraft Chosen(PlanningContext context, NameScope names, ConditionalAccessExpressionSyntax chain, string none, bool configured)
    {
        var name = context.ReserveName("task", Site);
        var parenthesized = Parentheses.NeededForConditional(chain);
        return Marked(names, chain, node =>
        {
            var (tested, rest) = Split((ConditionalAccessExpressionSyntax)node, name, configured);
            var choice = ConditionalAwait.Choose(tested, name, rest, none).WithTriviaFrom(node);
            return parenthesized ? Parentheses.Around(choice) : choice;
        });
    }

    private SiteDraft OrCompleted(NameScope names, ConditionalAccessExpressionSyntax chain, string task, bool configured)
    {
        var completed = SyntaxFactory.ParseExpression(task + ".CompletedTask");
        return Marked(names, chain, node =>
        {
            var awaitable = ConditionalAwait.OrElse(Tested((ConditionalAccessExpressionSyntax)node), completed).WithTriviaFrom(node);
            return Await(awaitable, parenthesized: false, configured);
        });
    }

    // The site is marked, since the edits inside it have changed its text when the chain around it is rewritten.
    private SiteDraft Marked(NameScope names, SyntaxNode outer, Func<SyntaxNode, SyntaxNode> apply) =>
        SiteDraft.Of(new[] { new NodeEdit(Site, node => node.WithAdditionalAnnotations(Mark)), new NodeEdit(outer, apply) }, names.Usings);

    private SyntaxAnnotation Mark { get; } = new();

    private (ExpressionSyntax Tested, ExpressionSyntax Used) Split(ConditionalAccessExpressionSyntax chain, string name, bool configured)
    {
        ExpressionSyntax task = SyntaxFactory.IdentifierName(name);
        return (Tested(chain), ConditionalAwait.Rest(Marked(chain), configured ? AwaitWriter.WithConfigureAwait(task) : task));
    }

    private ExpressionSyntax Tested(ConditionalAccessExpressionSyntax chain)
    {
        var site = Marked(chain);
        return ConditionalAwait.Tested(chain, site, ToAwaitable?.Invoke(site));
    }

    private ExpressionSyntax Marked(SyntaxNode chain) => (ExpressionSyntax)chain.GetAnnotatedNodes(Mark).Single();

    /// <summary>How null of a type is written as one side of a <c>?:</c>; null for types that have none.</summary>
    public static string? None(ITypeSymbol? type, PlanningContext context, SyntaxNode place) => type switch
    {
        { IsReferenceType: true } => "null",
        { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => $"({type.ToMinimalDisplayString(context.Model, place.SpanStart)})null",
        _ => null,
    };
}
