using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Html;

/// <summary>Every report, by rule: message, place, code, and the further places that it names.</summary>
internal static class ReportList
{
    public static void Append(HtmlWriter html, IReadOnlyList<ReportView> reports)
    {
        html.Open("section", "id=\"reports\"").Element("h2", $"Reports ({PageWriter.Number(reports.Count)})")
            .Raw("<p><label>Show those that contain <input id=\"filter\" type=\"search\" /></label> <span id=\"shown\"></span></p>\n");
        foreach (var rule in reports.GroupBy(report => (report.Set, report.Id)).OrderBy(rule => rule.Key.Set, StringComparer.Ordinal).ThenBy(rule => rule.Key.Id, StringComparer.Ordinal))
        {
            html.Open("details", "class=\"rule\"").Open("summary").Text($"{rule.Key.Id} ({rule.Key.Set}): ").Element("span", PageWriter.Number(rule.Count()), "class=\"count\"").Close("summary");
            foreach (var report in rule.OrderBy(report => report.Repository, StringComparer.Ordinal).ThenBy(report => report.File, StringComparer.Ordinal).ThenBy(report => report.Line))
                Append(html, report);
            html.Close("details");
        }

        html.Close("section");
    }

    private static void Append(HtmlWriter html, ReportView report)
    {
        html.Open("article", $"class=\"report {HtmlWriter.Escape(report.Severity.ToLowerInvariant())}\"")
            .Element("p", report.Message, "class=\"message\"")
            .Element("p", string.Create(CultureInfo.InvariantCulture, $"{report.Repository} · {report.Project} · {report.File}:{report.Line}"), "class=\"place\"")
            .Open("pre");
        foreach (var line in report.Excerpt.Split('\n'))
        {
            if (line.StartsWith('>'))
                html.Open("mark").Text(line).Close("mark");
            else
                html.Text(line + "\n");
        }

        html.Close("pre");
        if (report.Places.Count > 0)
        {
            html.Open("ol");
            foreach (var place in report.Places)
                html.Element("li", place);
            html.Close("ol");
        }

        html.Close("article");
    }
}
