using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.FixAll;

/// <summary>
/// Merges the plans of all diagnostics and writes them once. The stock batch fixer makes each change alone and drops
/// those that overlap, which nested calls and functions that become async always do.
/// </summary>
/// <remarks>
/// Without an equivalence key, which <c>dotnet format</c> gives when the first diagnostic has no fix, the first action is meant.
/// It also asks once more when all is mended; without an action it would say that it was unable to fix the rule.
/// </remarks>
internal sealed class ConversionFixAllProvider : FixAllProvider
{
    private readonly ImmutableArray<FixAction> _actions;

    public ConversionFixAllProvider(ImmutableArray<FixAction> actions) => _actions = actions;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        ImmutableArray.Create(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var action = _actions.FirstOrDefault(action => action.Title == context.CodeActionEquivalenceKey) ?? _actions[0];
        if (action.FixAll is not { } filter)
            return null;
        var squiggles = await SquigglesAsync(context).ConfigureAwait(false);
        var request = ConversionRequest.For(squiggles, filter);
        return CodeAction.Create(
            action.Title,
            cancellation => SolutionConversion.ApplyAsync(context.Solution, request, cancellation),
            action.Title);
    }

    private static async Task<List<(DocumentId Document, TextSpan Span)>> SquigglesAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var diagnostics = new List<Diagnostic>();
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
        {
            diagnostics.AddRange(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
            return Locate(solution, diagnostics).Where(squiggle => squiggle.Document == document.Id).ToList();
        }

        var projects = context.Scope == FixAllScope.Solution ? solution.Projects : new[] { context.Project };
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return Locate(solution, diagnostics).ToList();
    }

    private static IEnumerable<(DocumentId Document, TextSpan Span)> Locate(Solution solution, IEnumerable<Diagnostic> diagnostics) =>
        diagnostics
            .Where(diagnostic => diagnostic.Location.IsInSource)
            .Select(diagnostic => (Document: solution.GetDocument(diagnostic.Location.SourceTree)?.Id, diagnostic.Location.SourceSpan))
            .Where(squiggle => squiggle.Document is not null)
            .Select(squiggle => (squiggle.Document!, squiggle.SourceSpan));
}
