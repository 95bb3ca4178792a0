using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>The part of <c>docs/comparison.md</c> between the markers.</summary>
internal sealed class ComparisonPage(CaseLibrary library, IReadOnlyList<Tool> tools, IReadOnlyDictionary<string, ToolScore> scores, IReadOnlyList<CaseFile> cases)
{
    private const string Begin = "<!-- comparison:begin -->", End = "<!-- comparison:end -->";

    public void WriteTo(string path)
    {
        var text = File.ReadAllText(path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(path, $"{text[..from]}\nMeasured {date}.\n\n{Tables()}\n{WrongAnswers()}{text[to..]}");
    }

    public string Tables()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{cases.Count} files with {Expected().Count()} faults in {cases.Sum(file => file.Text.Split('\n').Length - 1):N0} lines.");
        text.AppendLine().AppendLine("### All together").AppendLine();
        text.AppendLine("| package | version | faults of families that it tries | found | missed | left to the compiler | false reports | fixes offered | compile | change nothing | break |");
        text.AppendLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var tool in tools)
            text.AppendLine(Total(tool, scores[tool.Name]));
        text.AppendLine().AppendLine("### By family").AppendLine();
        text.AppendLine($"| family | faults | compiler | {string.Join(" | ", tools.Select(tool => ShortName(tool.Name)))} |");
        text.AppendLine($"|---|---:|---:|{string.Concat(tools.Select(_ => "---:|"))}");
        foreach (var term in library.Terms.All)
            text.AppendLine($"| {term.Name}{(term.IsPolicy ? " \\*" : "")} | {Faults(term)} | {FoundByCompiler(term)} | {string.Join(" | ", tools.Select(tool => Cell(tool, term)))} |");
        return text.ToString();
    }

    private static string Total(Tool tool, ToolScore score)
        => $"| {tool.Name} | {tool.Version} | {score.Found.Count + score.Missed.Count + score.LeftToCompiler.Count} | {score.Found.Count} | {score.Missed.Count} | {score.LeftToCompiler.Count} | {score.False.Count} "
            + $"| {score.FixesOffered} | {score.FixesCompile} | {score.FixesUnchanged} | {score.FixesBroke.Count} |";

    private string WrongAnswers()
    {
        var ours = scores[tools[0].Name];
        var text = new StringBuilder();
        text.AppendLine("### What AsyncAnalyzers gets wrong here").AppendLine();
        Append(text, "Missed, in families that it tries:", ours.Missed);
        Append(text, "False reports:", ours.False);
        Append(text, "Fixes that do not compile:", ours.FixesBroke);
        text.AppendLine("### Rules that no family covers").AppendLine();
        text.AppendLine("These are on, and their reports are not judged:").AppendLine();
        foreach (var tool in tools.Where(tool => tool.Claims.Any(claim => claim.Terms.IsEmpty)))
            text.AppendLine($"* {tool.Name}: {string.Join(", ", tool.Claims.Where(claim => claim.Terms.IsEmpty).Select(claim => claim.Id))}");
        return text.AppendLine().ToString();
    }

    private static void Append(StringBuilder text, string title, List<WrongAnswer> answers)
    {
        text.AppendLine($"{title}{(answers.Count == 0 ? " none." : "")}").AppendLine();
        foreach (var answer in answers)
            text.AppendLine($"* `{answer.Case}:{answer.Line}` {answer.Term}{(answer.Said.StartsWith(answer.Term, StringComparison.Ordinal) ? "" : $": {answer.Said}")}");
        if (answers.Count > 0)
            text.AppendLine();
    }

    private string Cell(Tool tool, CaseTerm term)
    {
        var score = scores[tool.Name];
        var wrong = score.False.Count(answer => answer.Term == term.Name);
        if (!tool.Tries(term.Name) && score.Tried(term.Name) == 0 && wrong == 0)
            return "–";

        return $"{score.Found.Count(answer => answer.Term == term.Name)}/{score.Tried(term.Name)}{(wrong > 0 ? $", {wrong} false" : "")}";
    }

    private int Faults(CaseTerm term) => Expected().Count(mark => mark.Terms[0] == term.Name);

    private string FoundByCompiler(CaseTerm term)
        => scores[CaseScorer.Compiler].Found.Count(answer => answer.Term == term.Name) is > 0 and var found ? found.ToString(CultureInfo.InvariantCulture) : "";

    private IEnumerable<CaseMark> Expected() => cases.SelectMany(file => file.Marks).Where(mark => mark.Kind == MarkKind.Expected);

    private static string ShortName(string package) => package switch
    {
        "AsyncAnalyzers.CSharp" => "AsyncAnalyzers",
        "Microsoft.VisualStudio.Threading.Analyzers" => "VS Threading",
        "Microsoft.CodeAnalysis.NetAnalyzers" => "NetAnalyzers",
        _ => package.Split('.')[0],
    };
}
