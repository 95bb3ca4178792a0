using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Loading;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary><c>cases</c>: our package and its peers on the labelled cases.</summary>
internal static class CasesCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var library = LabelledCases.Open();
        var claims = LabelledCases.Claims();
        var tools = Tool.All(claims);
        var scorer = new CaseScorer(claims, tools, withFixes: !arguments.Has("--no-fixes"));
        var wanted = library.Cases.Where(file => arguments.Value("--only") is not { } part || file.Name.Contains(part, StringComparison.Ordinal)).ToList();
        foreach (var file in wanted)
        {
            using var project = await CaseProject.OpenAsync(file, library).ConfigureAwait(false);
            await scorer.AddAsync(project).ConfigureAwait(false);
        }

        var page = new ComparisonPage(library, tools, scorer.Scores, wanted);
        Console.WriteLine(page.Tables());
        if (arguments.Value("--list") is { } list)
            await File.WriteAllLinesAsync(list, Everything(scorer)).ConfigureAwait(false);
        if (wanted.Count == library.Cases.Length && !arguments.Has("--no-fixes"))
            page.WriteTo(CheckoutRoot.PathTo("docs", "comparison.md"));

        return scorer.Scores[tools[0].Name].Crashes.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Everything(CaseScorer scorer)
        => scorer.Scores.SelectMany(pair => Lines(pair.Key, "missed", pair.Value.Missed)
            .Concat(Lines(pair.Key, "false", pair.Value.False))
            .Concat(Lines(pair.Key, "fix broke", pair.Value.FixesBroke))
            .Concat(pair.Value.Crashes.Select(crash => $"{pair.Key} | crash | {crash}")));

    private static IEnumerable<string> Lines(string tool, string what, List<WrongAnswer> answers)
        => answers.Select(answer => $"{tool} | {what} | {answer.Term} | {answer.Case}:{answer.Line} | {answer.Said}");
}
