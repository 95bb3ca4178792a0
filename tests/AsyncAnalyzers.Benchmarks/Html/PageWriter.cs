using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Html;

/// <summary>One self-contained page: tables, charts, and every report with its code.</summary>
internal static class PageWriter
{
    public static string Write(CorpusPage page)
    {
        var html = new HtmlWriter()
            .Raw("<!DOCTYPE html>\n").Open("html", "lang=\"en\"").Open("head").Raw("<meta charset=\"utf-8\" />\n")
            .Element("title", page.Title).Open("style").Raw(PageStyle.Css).Close("style").Close("head")
            .Open("body").Element("h1", page.Title);
        Overview(html, page);
        foreach (var checkout in page.Checkouts)
            CheckoutSection.Append(html, checkout);
        ReportList.Append(html, page.Reports);
        return html.Open("script").Raw(PageStyle.Script).Close("script").Close("body").Close("html").ToString();
    }

    private static void Overview(HtmlWriter html, CorpusPage page)
    {
        html.Open("section", "id=\"overview\"").Element("h2", "Overview")
            .Open("table").Row("th", "repository", "commit", "projects", "files", "lines", "files with errors");
        foreach (var checkout in page.Checkouts)
            html.Row("td", checkout.Name, Short(checkout.Commit), Number(checkout.Projects), Number(checkout.Files), Number(checkout.Lines), Number(checkout.FilesWithErrors));
        html.Close("table").Open("table").Row("th", "repository", "rules", "reports", "crashes", "wall", "cpu", "allocated");
        foreach (var checkout in page.Checkouts)
        {
            foreach (var set in checkout.Sets)
                html.Row("td", checkout.Name, set.Name, Number(set.Reports.Values.Sum()), Number(set.Crashes.Count), Share(set.WallShare), Share(set.CpuShare), Share(set.AllocatedShare));
        }

        html.Close("table")
            .Element("p", "Wall and processor time and allocations: one cold run, more than binding alone. A single run is a first idea; 'cost' measures.")
            .Raw(BarChart.Of("Reports", Sums(page, set => set.Reports.Values.Sum()), value => Number((int)value)))
            .Raw(BarChart.Of("Processor time of the cold runs, more than binding alone (mean over the repositories)", Means(page), Share))
            .Close("section");
    }

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("+0.0%;-0.0%", CultureInfo.InvariantCulture);

    private static string Short(string commit) => commit.Length > 10 ? commit[..10] : commit;

    private static List<(string Label, double Value)> Sums(CorpusPage page, System.Func<SetView, double> value)
        => [.. page.Checkouts.SelectMany(checkout => checkout.Sets).GroupBy(set => set.Name).Select(group => (group.Key, group.Sum(value)))];

    private static List<(string Label, double Value)> Means(CorpusPage page)
        => [.. page.Checkouts.SelectMany(checkout => checkout.Sets).GroupBy(set => set.Name).Select(group => (group.Key, group.Average(set => set.CpuShare)))];
}
