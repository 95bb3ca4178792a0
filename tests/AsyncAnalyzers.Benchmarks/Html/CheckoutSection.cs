using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Html;

/// <summary>The part of the page about one checkout: reports per rule, time per analyzer, crashes, fixes.</summary>
internal static class CheckoutSection
{
    private const int MostBars = 15;

    public static void Append(HtmlWriter html, CheckoutView checkout)
    {
        html.Open("section", "class=\"checkout\"").Element("h2", checkout.Name);
        foreach (var set in checkout.Sets)
        {
            html.Element("h3", set.Name)
                .Raw(BarChart.Of("Reports per rule", [.. set.Reports.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, (double)pair.Value))], value => PageWriter.Number((int)value)))
                .Raw(BarChart.Of($"Time in callbacks, the {MostBars} slowest analyzers", Slowest(set), value => value.ToString("N0", CultureInfo.InvariantCulture) + " ms"));
            foreach (var crash in set.Crashes)
                html.Element("pre", crash, "class=\"crash\"");
        }

        Fixes(html, checkout.Fixes);
        html.Close("section");
    }

    private static List<(string Label, double Value)> Slowest(SetView set)
        => [.. set.Analyzers.OrderByDescending(pair => pair.Value).Take(MostBars).Select(pair => (pair.Key, pair.Value.TotalMilliseconds))];

    private static void Fixes(HtmlWriter html, IReadOnlyList<FixView> fixes)
    {
        if (fixes.Count == 0)
            return;

        html.Element("h3", "Fixes").Open("table", "class=\"fixes\"")
            .Row("th", "rule", "not offered", "compiles", "no change", "broke", "fix-all: compiles", "no change", "broke");
        foreach (var fix in fixes)
        {
            html.Row("td", fix.Id, PageWriter.Number(fix.NotOffered), PageWriter.Number(fix.Compiles), PageWriter.Number(fix.Unchanged), PageWriter.Number(fix.Breaks),
                PageWriter.Number(fix.AllCompiles), PageWriter.Number(fix.AllUnchanged), PageWriter.Number(fix.AllBreaks));
        }

        html.Close("table");
    }
}
