using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>A code action that a provider offers for a diagnostic.</summary>
internal sealed record OfferedFix(CodeFixProvider Provider, Diagnostic Diagnostic, CodeAction Action);

/// <summary>Applies fixes as an editor does: which action of several is chosen by index or by equivalence key.</summary>
internal sealed class FixSession(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> providers, int index, string? key)
{
    // A fix that brings its own diagnostic back would loop forever.
    private const int MostSteps = 100;

    public ImmutableArray<CodeFixProvider> Providers { get; } = providers;

    /// <summary>The diagnostics of the main project's analyzers, and the compiler's that one of the providers lists as fixable.</summary>
    public async Task<ImmutableArray<Diagnostic>> FixableAsync(Project project, CancellationToken cancellation = default)
    {
        var ids = Providers.SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableHashSet();
        var reported = await AnalyzerRun.DiagnosticsOfAsync(project, analyzers, cancellation);
        var compilation = await project.GetCompilationAsync(cancellation);
        var compiled = ids.Any(id => id.StartsWith("CS", StringComparison.Ordinal)) ? compilation!.GetDiagnostics(cancellation) : [];
        return reported.AddRange(compiled)
            .Where(diagnostic => ids.Contains(diagnostic.Id) && diagnostic.Location.IsInSource)
            .ToImmutableArray();
    }

    /// <summary>The first fix on offer in the order of the diagnostics, or null when none is left.</summary>
    public async Task<OfferedFix?> FirstOfferAsync(Solution solution)
    {
        foreach (var project in solution.Projects)
        {
            foreach (var diagnostic in await FixableAsync(project))
            {
                if (await OfferAsync(project, diagnostic) is { } offered)
                    return offered;
            }
        }

        return null;
    }

    /// <summary>The chosen action for one diagnostic, or null.</summary>
    public async Task<OfferedFix?> OfferAsync(Project project, Diagnostic diagnostic)
    {
        var offers = await OffersAsync(project, diagnostic);
        return key is null ? offers.ElementAtOrDefault(index) : offers.Find(offer => offer.Action.EquivalenceKey == key);
    }

    /// <summary>Every action for one diagnostic.</summary>
    public async Task<List<OfferedFix>> OffersAsync(Project project, Diagnostic diagnostic)
    {
        var document = project.GetDocument(diagnostic.Location.SourceTree!)!;
        var offers = new List<OfferedFix>();
        foreach (var provider in Providers.Where(candidate => candidate.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                document, diagnostic, (action, _) => offers.Add(new(provider, diagnostic, action)), CancellationToken.None));
        }

        return offers;
    }

    /// <summary>Applies one fix after the other until none is offered, and returns the first that was chosen.</summary>
    public async Task<(Solution Solution, OfferedFix? First)> ApplyOneByOneAsync(Solution solution)
    {
        OfferedFix? first = null;
        for (var step = 0; step < MostSteps; step++)
        {
            if (await FirstOfferAsync(solution) is not { } offered)
                return (solution, first);

            first ??= offered;
            var changed = await ApplyAsync(solution, offered.Action);
            Assert.True(await TestTexts.DifferAsync(solution, changed), $"'{offered.Action.Title}' is offered for «{TextOf(offered.Diagnostic)}» but changes nothing");
            solution = changed;
        }

        Assert.Fail($"Fixes are still offered after {MostSteps} steps; the last text is{Environment.NewLine}{await TestTexts.AllAsync(solution)}");
        return default;
    }

    /// <summary>The solution after an action, computed on the solution it was offered for.</summary>
    public static async Task<Solution> ApplyAsync(Solution before, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? before;
        await AssertSameMeansUntouchedAsync(before, changed, action);
        return changed;
    }

    // A host takes a new instance for an edit: 'dotnet format' analyses everything again, an editor shows an empty preview.
    private static async Task AssertSameMeansUntouchedAsync(Solution before, Solution changed, CodeAction action)
    {
        if (!await TestTexts.DifferAsync(before, changed))
            Assert.True(!changed.GetChanges(before).GetProjectChanges().Any(), $"'{action.Title}' gives another solution with the same text");
    }

    private static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
