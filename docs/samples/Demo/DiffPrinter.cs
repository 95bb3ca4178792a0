using System.Collections.Generic;
using System.Linq;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Spectre.Console;

namespace AsyncAnalyzers.Demo;

/// <summary>Prints what changed between two states of the same files, as a diff with some lines around each change.</summary>
internal static class DiffPrinter
{
    private const int Around = 2;

    public static void Print(IAnsiConsole console, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        foreach (var (path, text) in after)
        {
            if (before[path] == text)
                continue;

            console.MarkupLine($"[bold]{Markup.Escape(path)}[/]");
            PrintFile(console, new InlineDiffBuilder(new Differ()).BuildDiffModel(before[path], text).Lines);
            console.WriteLine();
        }
    }

    private static void PrintFile(IAnsiConsole console, List<DiffPiece> lines)
    {
        var changed = Enumerable.Range(0, lines.Count).Where(i => lines[i].Type != ChangeType.Unchanged).ToList();
        var shown = changed.SelectMany(i => Enumerable.Range(i - Around, 2 * Around + 1)).ToHashSet();
        var gap = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!shown.Contains(i))
            {
                gap = true;
                continue;
            }

            if (gap)
                console.MarkupLine("[grey]  …[/]");

            gap = false;
            console.MarkupLine(Line(lines[i]));
        }
    }

    private static string Line(DiffPiece line) => line.Type switch
    {
        ChangeType.Inserted => $"[green]+ {Markup.Escape(line.Text)}[/]",
        ChangeType.Deleted => $"[red]- {Markup.Escape(line.Text)}[/]",
        _ => $"[grey]  {Markup.Escape(line.Text)}[/]",
    };
}
