using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using AsyncAnalyzers.Benchmarks.Html;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.CorpusPages;

/// <summary>The page of <c>corpus --html</c>: well-formed, whole, on its own, and nothing in it is taken for markup.</summary>
public sealed class PageTests
{
    private const string Hostile = "<script>alert('&')</script> \"quoted\" \0 ]]>";

    [Fact]
    public void Page_HoldsEveryReportWithItsCodeAndPlaces()
    {
        var page = Parsed(Page(Report("a.cs", 3, "first"), Report("b.cs", 7, "second")));
        var articles = page.Descendants("article").ToList();
        Assert.Equal(["first", "second"], articles.Select(article => article.Elements("p").First().Value));
        Assert.All(articles, article => Assert.Single(article.Descendants("mark")));
        Assert.All(articles, article => Assert.Equal(2, article.Descendants("li").Count()));
        Assert.Contains("b.cs:7", articles[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_HasTablesAndCharts()
    {
        var page = Parsed(Page(Report("a.cs", 3, "first")));
        Assert.Equal(3, page.Descendants("table").Count());
        var charts = page.Descendants().Where(element => element.Name.LocalName == "svg").ToList();
        Assert.Equal(6, charts.Count);
        Assert.All(charts, chart => Assert.Contains(chart.Elements(), element => element.Name.LocalName == "rect"));
        Assert.All(page.Descendants("tr").GroupBy(row => row.Parent), table => Assert.Single(table.Select(row => row.Elements().Count()).Distinct()));
    }

    [Fact]
    public void Page_NeedsNothingElse()
    {
        var page = Parsed(Page(Report("a.cs", 3, "first")));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        Assert.DoesNotContain("@import", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.Equal(page.Descendants().Attributes("id").Count(), page.Descendants().Attributes("id").Select(id => id.Value).Distinct().Count());
    }

    [Fact]
    public void Page_TakesNoTextForMarkup()
    {
        var page = Parsed(Page(Report(Hostile, 3, Hostile) with { Excerpt = $">3: {Hostile}", Places = [Hostile] }));
        Assert.Single(page.Descendants("script"));
        Assert.Contains("<script>alert('&')</script> \"quoted\"", page.Descendants("article").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FiltersInABrowser()
    {
        var browser = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "google-chrome") })
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(browser is null, "no Chromium on this machine");

        var folder = Directory.CreateTempSubdirectory("corpus-page");
        try
        {
            var file = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(file, PageWriter.Write(Page(Report("a.cs", 3, "first"), Report("b.cs", 7, "second"))), TestContext.Current.CancellationToken);
            Assert.Contains("2 of 2", await HeadlessBrowser.DomOfAsync(browser!, file, folder.FullName), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Page_WithoutReports_IsAPage() => Assert.Empty(Parsed(Page()).Descendants("article"));

    private static CorpusPage Page(params ReportView[] reports)
    {
        var rules = new Dictionary<string, int> { ["ASYNC101"] = 2, ["ASYNC103"] = 0 };
        var times = new Dictionary<string, TimeSpan> { ["BlockingAnalyzer"] = TimeSpan.FromMilliseconds(12), ["Other"] = TimeSpan.Zero };
        SetView[] sets = [new("ours", rules, [], 0.2, 0.1, 0.3, times), new("theirs", rules, [Hostile], -0.1, 0, 0, times)];
        return new CorpusPage("Title & more", [new("shop", "abc", 1, 2, 300, 0, sets, [new("ASYNC101", 1, 2, 3, 0, 1, 0, 0)])], reports);
    }

    private static ReportView Report(string file, int line, string message)
        => new("ours", "shop", "Shop.Api", file, line, "ASYNC101", "Warning", message, $" {line - 1}: before\n>{line}: code\n {line + 1}: after", ["c.cs:1: Next();", "d.cs:2: Last();"]);

    private static XElement Parsed(CorpusPage page)
    {
        using var reader = XmlReader.Create(new StringReader(PageWriter.Write(page)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader).Root!;
    }
}
