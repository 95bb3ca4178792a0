using System;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using AsyncAnalyzers.Benchmarks.Growing;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>The programs and pictures of the benchmarks <c>fix-all</c> and <c>growth</c> are what they say.</summary>
public sealed class ManyReportsTests
{
    [Theory]
    [InlineData("ASYNC101")]
    [InlineData("ASYNC102")]
    [InlineData("ASYNC103")]
    public async Task Program_HasAsManyReportsAsAskedFor(string rule)
    {
        using var workspace = new AdhocWorkspace();
        var project = ManyReports.Open(workspace, 200, rule, [.. TestReferences.Net100.References]);
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.Empty(compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
        var reports = await AnalyzerRun.DiagnosticsOfAsync(project, AllRules.Every, TestContext.Current.CancellationToken);
        Assert.Equal(200, reports.Count(report => report.Id == rule));
        Assert.Equal(4, project.DocumentIds.Count);
    }

    [Fact]
    public void Picture_HasTwoBarsForEachSize()
    {
        var picture = XDocument.Parse(GrowthChart.Of([new(1_000, 300, 90), new(1_000_000, 310, 80.5)])).Root!;
        var bars = picture.Elements().Where(element => element.Name.LocalName == "rect").Skip(1).ToList();
        Assert.Equal(["406.5", "121.9", "420", "109.1"], bars.Select(bar => bar.Attribute("width")!.Value));
        Assert.Contains(picture.Elements(), element => element.Value == "1,000,000 lines: added by the analyzers");
        Assert.Contains(picture.Elements(), element => element.Value.StartsWith("80.5", StringComparison.Ordinal));
    }
}
