using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>Applies the first action that a tool offers for each of its reports, one at a time, and compiles.</summary>
internal static class CaseFixTrial
{
    public static async Task TryAsync(Tool tool, ToolScore score, CaseProject project, List<CaseReport> reports)
    {
        foreach (var report in reports.DistinctBy(report => (report.Diagnostic.Id, report.Diagnostic.Location.SourceSpan)))
        {
            if (tool.FixOf(report.Diagnostic.Id) is { } fix)
                await TryAsync(score, project, report, fix).ConfigureAwait(false);
        }
    }

    private static async Task TryAsync(ToolScore score, CaseProject project, CaseReport report, CodeFixProvider fix)
    {
        var offered = false;
        try
        {
            var action = await FixProviders.FirstActionAsync(fix, project.Document, report.Diagnostic).ConfigureAwait(false);
            if (action is null)
                return;

            offered = true;
            score.FixesOffered++;
            var changed = await FixProviders.ApplyAsync(action, project.Project.Solution).ConfigureAwait(false);
            await JudgeAsync(score, project, report, changed).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            score.FixesOffered += offered ? 0 : 1;
            Broke(score, project, report, $"throws {exception.GetType().Name}: {exception.Message.Split('\n')[0]}");
        }
    }

    private static async Task JudgeAsync(ToolScore score, CaseProject project, CaseReport report, Solution changed)
    {
        if (changed == project.Project.Solution || !changed.GetChanges(project.Project.Solution).GetProjectChanges().Any())
        {
            score.FixesUnchanged++;
            return;
        }

        var compilation = (await changed.GetProject(project.Project.Id)!.GetCompilationAsync(CancellationToken.None).ConfigureAwait(false))!;
        var error = compilation.GetDiagnostics(CancellationToken.None).FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error);
        if (error is null)
            score.FixesCompile++;
        else
            Broke(score, project, report, $"{error.Id} {error.GetMessage()}");
    }

    private static void Broke(ToolScore score, CaseProject project, CaseReport report, string how)
        => score.FixesBroke.Add(new WrongAnswer(report.TermIn(project.File.Family), project.File.Name, report.First, $"{report.Diagnostic.Id}: {how}"));
}
