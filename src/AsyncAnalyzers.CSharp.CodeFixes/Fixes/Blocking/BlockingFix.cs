using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.FixAll;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;

/// <summary>
/// The base of the fixes of the Blocking family: finds the fault behind a diagnostic, asks the planner whether it can be
/// mended, and offers one action. Symbols and flow of one function are all it looks at; references are searched and the
/// result is compiled when the edit is computed.
/// </summary>
/// <remarks>
/// No fix is marked [Shared]: hosts read the export attribute by reflection, and the type of that attribute would tie the
/// assembly to a newer System.Composition than the oldest editors have.
/// </remarks>
public abstract class BlockingFix : CodeFixProvider
{
    private readonly FixAllProvider? _fixAll;
    private readonly FaultFilter _filter;
    private readonly string _title;

    private protected BlockingFix(string id, FaultKind kind, string title, bool hasFixAll = true)
    {
        FixableDiagnosticIds = ImmutableArray.Create(id);
        _filter = new FaultFilter(ImmutableArray.Create(kind));
        _title = title;
        _fixAll = hasFixAll ? new ConversionFixAllProvider(_filter, title) : null;
    }

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
            var span = diagnostic.Location.SourceSpan;
            if (DocumentPlanner.FirstSite(planning, span, _filter) is { } plan
                && await LinkedDocuments.AgreeAsync(context.Document, span, _filter, context.CancellationToken).ConfigureAwait(false))
            {
                Register(context, diagnostic, plan.Function);
            }
        }
    }

    private void Register(CodeFixContext context, Diagnostic diagnostic, FunctionPlan function)
    {
        var request = ConversionRequest.For(context.Document, diagnostic.Location.SourceSpan, _filter);
        var solution = context.Document.Project.Solution;
        context.RegisterCodeFix(
            CodeAction.Create(
                _title + Reach(function),
                cancellation => SolutionConversion.ApplyAsync(solution, request, cancellation),
                equivalenceKey: _title),
            diagnostic);
    }

    private static string Reach(FunctionPlan function) => function.Form switch
    {
        AsyncForm.Modifier => " and make the function async",
        AsyncForm.TaskReturning => " and make the handler async",
        AsyncForm.AsyncVoid => " and make the handler async void (it can run again before it has ended)",
        _ => "",
    };
}
