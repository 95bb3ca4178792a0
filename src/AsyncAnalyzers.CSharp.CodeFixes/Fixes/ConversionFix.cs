using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.FixAll;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes;

/// <summary>
/// The base of the fixes: finds the fault behind a diagnostic, asks the planner whether it can be mended, and offers the
/// actions that can. Symbols and flow of one function are all it looks at; references are searched and the result is
/// compiled when the edit is computed.
/// </summary>
/// <remarks>
/// No fix is marked [Shared]: hosts read the export attribute by reflection, and the type of that attribute would tie the
/// assembly to a newer System.Composition than the oldest editors have.
/// </remarks>
public abstract class ConversionFix : CodeFixProvider
{
    private readonly FixAllProvider? _fixAll;
    private protected ConversionFix(ImmutableArray<string> ids, params FixAction[] actions)
    {
        FixableDiagnosticIds = ids;
        OnOffer = actions.ToImmutableArray();
        _fixAll = actions.Any(action => action.FixAll is not null) ? new ConversionFixAllProvider(OnOffer) : null;
    }

    /// <summary>What a light bulb can offer, in that order.</summary>
    internal ImmutableArray<FixAction> OnOffer { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        try
        {
            await OfferAsync(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failures.AreSwallowed(exception))
        {
            // No offer is better than an error bar in somebody's editor.
        }
    }

    private async Task OfferAsync(CodeFixContext context)
    {
        if (await DocumentPlanner.CreateContextAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } planning)
            return;

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var action in OnOffer)
                await OfferAsync(context, planning, diagnostic, action).ConfigureAwait(false);
        }
    }

    private static async Task OfferAsync(CodeFixContext context, PlanningContext planning, Diagnostic diagnostic, FixAction action)
    {
        var span = diagnostic.Location.SourceSpan;
        if (DocumentPlanner.FirstSite(planning, span, action.Filter) is { } plan
            && await LinkedDocuments.AgreeAsync(context.Document, span, action.Filter, context.CancellationToken).ConfigureAwait(false))
        {
            Register(context, diagnostic, action, plan);
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, FixAction action, SitePlan plan)
    {
        var request = ConversionRequest.For(context.Document, diagnostic.Location.SourceSpan, action.Filter);
        var solution = context.Document.Project.Solution;
        context.RegisterCodeFix(
            CodeAction.Create(
                Title(action, plan.Function) + plan.Reach,
                cancellation => SolutionConversion.ApplyAsync(solution, request, cancellation),
                equivalenceKey: action.Title),
            diagnostic);
    }

    private static string Title(FixAction action, FunctionPlan function) =>
        action.Filter.Reach is not null && function.Symbol is { } symbol
            ? action.Title.Replace("the function", "'" + SymbolNames.Simple(symbol) + "'")
            : action.Title + Reach(function);

    private static string Reach(FunctionPlan function) => function.Form switch
    {
        AsyncForm.Modifier => " and make the function async",
        AsyncForm.TaskReturning => " and make the handler async",
        AsyncForm.AsyncVoid => " and make the handler async void (it can run again before it has ended)",
        _ => "",
    };
}
