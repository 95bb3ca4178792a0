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

    /// <summary>Types into the filter, and writes down what can be seen.</summary>
    private const string Reader = """
        let seen = '';
        function step(name, text) {
          filter.value = text;
          filter.dispatchEvent(new Event('input'));
          const rules = Array.from(document.querySelectorAll('details.rule'));
          const visible = rules.filter(function (rule) { return rule.getBoundingClientRect().height > 0; });
          seen += name + ': ' + document.getElementById('shown').textContent + ', '
            + all.filter(function (one) { return !one.hidden; }).length + ' articles, ' + visible.length + ' rules, '
            + rules.filter(function (rule) { return rule.open; }).length + ' open, counts '
            + rules.map(function (rule) { return rule.querySelector('.count').textContent; }).join(' ') + '; ';
        }
        step('nothing typed', '');
        ['SECOND', 'b.cs:7', '<script>', 'no such text'].forEach(function (text) { step(text, text); });
        step('again', '');
        const charts = Array.from(document.querySelectorAll('svg'));
        seen += Array.from(document.querySelectorAll('table')).filter(function (one) { return one.rows.length > 1; }).length + ' tables with rows, ' + charts.length + ' charts, '
          + charts.filter(function (one) { return Array.from(one.querySelectorAll('rect')).some(function (bar) { return bar.getBoundingClientRect().height > 0; }); }).length + ' of them drawn;';
        const result = document.createElement('pre');
        result.textContent = seen;
        document.body.appendChild(result);
        """;

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
    public async Task Page_WorksInABrowser()
    {
        var page = PageWriter.Write(Page(Report("a.cs", 3, "first"), Report("b.cs", 7, "second"), Report("c.cs", 9, Hostile) with { Id = "ASYNC201" }));
        var loaded = await HeadlessBrowser.LoadAsync(page.Replace("</body>", "<script>" + Reader + "</script></body>", StringComparison.Ordinal));

        Assert.Empty(loaded.Console);
        // Of each step: how many are shown, the articles and rules that can be seen, and the counts of the rules.
        Assert.Contains("nothing typed: 3 of 3, 3 articles, 2 rules, 0 open, counts 2 1;", loaded.Dom, StringComparison.Ordinal);
        Assert.Contains("SECOND: 1 of 3, 1 articles, 1 rules, 1 open, counts 1 0;", loaded.Dom, StringComparison.Ordinal);
        Assert.Contains("b.cs:7: 1 of 3, 1 articles, 1 rules, 1 open, counts 1 0;", loaded.Dom, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;: 1 of 3, 1 articles, 1 rules, 1 open, counts 0 1;", loaded.Dom, StringComparison.Ordinal);
        Assert.Contains("no such text: 0 of 3, 0 articles, 0 rules, 0 open, counts 0 0;", loaded.Dom, StringComparison.Ordinal);
        Assert.Contains("again: 3 of 3, 3 articles, 2 rules, 0 open, counts 2 1;", loaded.Dom, StringComparison.Ordinal);
        Assert.Contains("3 tables with rows, 6 charts, 6 of them drawn;", loaded.Dom, StringComparison.Ordinal);
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
