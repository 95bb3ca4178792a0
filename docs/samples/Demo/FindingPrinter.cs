using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace AsyncAnalyzers.Demo;

/// <summary>Prints findings as the compiler does, and how many there are of each rule.</summary>
internal static class FindingPrinter
{
    public static void Print(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            console.MarkupLine("[green]Clean: nothing is reported.[/]");
            return;
        }

        foreach (var finding in findings)
            console.MarkupLine(Line(finding));

        console.WriteLine();
        var counts = findings.GroupBy(finding => finding.Id).OrderBy(group => group.Key).Select(group => $"{group.Count()} × {group.Key}");
        console.MarkupLine($"[bold]{findings.Count} reports[/]: {string.Join(", ", counts)}");
    }

    private static string Line(Finding finding)
    {
        var (word, color) = finding.Level switch
        {
            "error" => ("error", "red"),
            "warning" => ("warning", "yellow"),
            _ => ("info", "aqua"),
        };
        return $"{Markup.Escape($"{finding.File}({finding.Line},{finding.Column})")}: [{color}]{word} {finding.Id}[/]: {Markup.Escape(finding.Message)}";
    }
}
