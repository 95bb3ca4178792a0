using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Runs a provider's fix-all in one scope, as often as the test allows.</summary>
internal sealed class FixAllSession(FixSession fixes, CodeFixProvider provider, string? key)
{
    public async Task<Solution> ApplyAsync(Solution solution, FixAllScope scope, int iterations)
    {
        for (var iteration = 0; iteration < iterations; iteration++)
            solution = await ApplyOnceAsync(solution, scope);
        return solution;
    }

    private async Task<Solution> ApplyOnceAsync(Solution solution, FixAllScope scope)
    {
        // An edit may move what the next document or project holds, so each is asked on what the last one left.
        foreach (var target in Targets(solution, scope).ToList())
        {
            var project = solution.GetProject(target.Project)!;
            var document = target.Document is null ? null : project.GetDocument(target.Document);
            solution = await ApplyAsync(project, document, scope);
        }

        return solution;
    }

    private async Task<Solution> ApplyAsync(Project project, Document? document, FixAllScope scope)
    {
        var diagnostics = new Diagnostics(fixes);
        var found = document is null
            ? await diagnostics.GetAllDiagnosticsAsync(project, CancellationToken.None)
            : await diagnostics.GetDocumentDiagnosticsAsync(document, CancellationToken.None);
        if (scope != FixAllScope.Solution && !found.Any())
            return project.Solution;

        var ids = provider.FixableDiagnosticIds;
        var context = document is null
            ? new FixAllContext(project, provider, scope, key, ids, diagnostics, CancellationToken.None)
            : new FixAllContext(document, provider, scope, key, ids, diagnostics, CancellationToken.None);
        var fixAll = provider.GetFixAllProvider() ?? throw new InvalidOperationException($"{provider.GetType().Name} has no fix-all");
        var action = await fixAll.GetFixAsync(context);
        return action is null ? project.Solution : await FixSession.ApplyAsync(project.Solution, action);
    }

    private static IEnumerable<(ProjectId Project, DocumentId? Document)> Targets(Solution solution, FixAllScope scope) => scope switch
    {
        FixAllScope.Solution => [(solution.ProjectIds[0], null)],
        FixAllScope.Project => solution.ProjectIds.Select(project => (project, (DocumentId?)null)),
        _ => solution.Projects.SelectMany(project => project.DocumentIds.Select(document => (project.Id, (DocumentId?)document))),
    };

    /// <summary>Answers the fix-all context with what the analyzers report.</summary>
    private sealed class Diagnostics(FixSession fixes) : FixAllContext.DiagnosticProvider
    {
        private readonly Dictionary<ProjectId, ImmutableArray<Diagnostic>> _found = [];

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            if (!_found.TryGetValue(project.Id, out var found))
                _found[project.Id] = found = await fixes.FixableAsync(project, cancellationToken);
            return found;
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
