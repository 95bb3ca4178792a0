using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>The tables of rules in the documentation are written by the descriptors.</summary>
public sealed class GeneratedTableTests
{
    public static TheoryData<string> Ids => RuleInventoryTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_ShowsTheRulesProperties(string id)
    {
        var entry = RuleBook.Entry(id);
        GeneratedText.AssertBetweenMarkers(entry.Page, "rule", $"""
            | Category | Severity | Fix |
            |---|---|---|
            | `{entry.Rule.Category}` | {entry.Severity} | {(entry.HasFix ? "yes" : "no")} |

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("docs/README.md", "rules/")]
    [InlineData("README.md", "docs/rules/")]
    public void Index_ListsEveryRule(string file, string folder)
    {
        var table = new StringBuilder("| Rule | Title | Severity | Fix |\n|---|---|---|---|\n");
        foreach (var entry in RuleBook.Entries)
            table.Append($"| [{entry.Id}]({folder}{entry.Id}.md) | {entry.Rule.Title} | {entry.Severity} | {(entry.HasFix ? "yes" : "no")} |\n");
        GeneratedText.AssertBetweenMarkers(file, "rules", table.ToString());
    }

    [Fact]
    public void EveryPage_IsOfARule() => Assert.Equal(
        RuleBook.Entries.Select(entry => entry.Id),
        Directory.EnumerateFiles(Checkout.PathOf("docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
}
