using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.Benchmarks.Fixing;

/// <summary>Asks our fixes as an editor (one report) and as <c>dotnet format</c> (all reports) would.</summary>
internal static class FixProviders
{
    private static readonly ImmutableArray<CodeFixProvider> All =
        [.. AnalyzerSet.InstancesOf<CodeFixProvider>(Assembly.Load("AsyncAnalyzers.CSharp.CodeFixes"))];

    public static CodeFixProvider? Of(string id) => All.FirstOrDefault(provider => provider.FixableDiagnosticIds.Contains(id));

    public static async Task<CodeAction?> FirstActionAsync(CodeFixProvider provider, Document document, Diagnostic report)
    {
        CodeAction? first = null;
        var context = new CodeFixContext(document, report, (action, _) => first ??= action, CancellationToken.None);
        await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        return first;
    }

    public static async Task<CodeAction?> AllActionAsync(CodeFixProvider provider, string id, ImmutableArray<Found> reports)
    {
        if (provider.GetFixAllProvider() is not { } all)
            return null;

        var key = await KeyAsync(provider, reports[0]).ConfigureAwait(false);
        var context = new FixAllContext(
            reports[0].Project,
            provider,
            Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Project,
            key,
            [id],
            new Reports(reports),
            CancellationToken.None);
        return await all.GetFixAsync(context).ConfigureAwait(false);
    }

    public static async Task<Solution> ApplyAsync(CodeAction action, Solution before)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution ?? before;
    }

    /// <summary>As <c>dotnet format</c> does it: the key of the first action of the first report, or none.</summary>
    private static async Task<string?> KeyAsync(CodeFixProvider provider, Found first)
        => (await FirstActionAsync(provider, first.Document, first.Diagnostic).ConfigureAwait(false))?.EquivalenceKey;

    private sealed class Reports(ImmutableArray<Found> reports) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Where(report => report.Project.Id == project.Id));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(Where(report => report.Document.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);

        private IEnumerable<Diagnostic> Where(Func<Found, bool> wanted)
            => [.. reports.Where(wanted).Select(report => report.Diagnostic)];
    }
}
