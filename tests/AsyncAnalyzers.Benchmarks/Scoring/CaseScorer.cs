using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>Compares what the tools say about a case with its marks.</summary>
internal sealed class CaseScorer(RuleClaims claims, IReadOnlyList<Tool> tools, bool withFixes)
{
    public const string Compiler = "compiler";

    public Dictionary<string, ToolScore> Scores { get; } = tools.Select(tool => tool.Name).Append(Compiler).ToDictionary(name => name, _ => new ToolScore(), StringComparer.Ordinal);

    public async Task AddAsync(CaseProject project)
    {
        // What a tool says about code that does not compile is worth nothing.
        if (project.Compilation.GetDiagnostics(CancellationToken.None).FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidDataException(error.ToString());

        var compiler = Judged(project.Compilation.GetDiagnostics(CancellationToken.None).Where(found => IsClaimed(found.Id)), project);
        Judge(Scores[Compiler], project.File, compiler, _ => true, compiler);
        foreach (var tool in tools)
        {
            var score = Scores[tool.Name];
            var reports = Judged(await RunAsync(tool, project.Compilation, score).ConfigureAwait(false), project);
            Judge(score, project.File, reports, tool.Tries, compiler);
            if (withFixes)
                await CaseFixTrial.TryAsync(tool, score, project, reports).ConfigureAwait(false);
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> RunAsync(Tool tool, Compilation compilation, ToolScore score)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], PeerOptions.Provider), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var driver = tool.Rules.Fresh(compilation).WithAnalyzers(tool.Rules.Analyzers, options);
        var all = await driver.GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        score.Crashes.AddRange(all.Where(found => found.Id == "AD0001").Select(found => found.GetMessage()));
        return [.. all.Where(found => tool.Claims.Any(claim => claim.Id == found.Id))];
    }

    private bool IsClaimed(string id) => claims.All.Any(claim => claim.Id == id);

    private List<CaseReport> Judged(IEnumerable<Diagnostic> found, CaseProject project)
        => [.. found.Where(report => report.Location.IsInSource && report.Location.SourceTree!.FilePath.EndsWith("Case.cs", StringComparison.Ordinal))
            .Select(report => CaseReport.Of(report, claims[report.Id]))
            .Where(report => report.IsJudgedIn(project.File.Family) || project.File.Marks.Any(report.Answers))];

    private static void Judge(ToolScore score, CaseFile file, List<CaseReport> reports, Func<CaseMark, bool> tries, List<CaseReport> compiler)
    {
        foreach (var mark in file.Marks.Where(mark => mark.Kind == MarkKind.Expected))
        {
            var answer = new WrongAnswer(mark.Terms[0], file.Name, mark.Line, string.Join(", ", mark.Terms));
            var places = file.PlacesOf(mark).ToList();
            if (reports.Any(report => places.Any(report.Answers)))
                score.Found.Add(answer);
            else if (!tries(mark))
                score.NotTried.Add(answer);
            else if (compiler.Any(report => report.Answers(mark)))
                score.LeftToCompiler.Add(answer);
            else
                score.Missed.Add(answer);
        }

        score.False.AddRange(reports
            .Where(report => !file.Marks.Any(report.Touches))
            .DistinctBy(report => (report.First, report.Diagnostic.Id))
            .OrderBy(report => report.First)
            .Select(report => new WrongAnswer(report.TermIn(file.Family), file.Name, report.First, report.Text)));
    }
}
