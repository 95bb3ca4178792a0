using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Tests.Repository;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Options;

/// <summary>What the pages say of options, rows and kinds is what the code knows.</summary>
public sealed class ConfigurationPageTests
{
    private const string Configuration = "docs/configuration.md";

    [Fact]
    public void OptionsTable_IsMadeFromTheDefinitions()
    {
        var table = new StringBuilder("| key | value | default | what it does |\n|---|---|---|---|\n");
        foreach (var option in OptionDefinitions.All)
        {
            var initial = option.DefaultText.Length == 0 ? "empty" : Code(option.DefaultText);
            table.Append($"| `{option.Key}` | {Quoted(option.Allowed)} | {initial} | {Quoted(option.Description)} |\n");
        }

        GeneratedText.AssertBetweenMarkers(Configuration, "options", table.ToString());
    }

    [Theory]
    [InlineData(Configuration)]
    [InlineData("docs/design/catalogue.md")]
    public void RowsOnThePage_AreGood(string page)
    {
        var blocks = Regex.Matches(Checkout.Read(page.Split('/')), "^```text catalogue\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.NotEmpty(blocks);
        foreach (var block in blocks.Select(match => match.Groups[1].Value))
        {
            var file = CatalogueReader.Read(SourceText.From(block), page);
            Assert.NotEmpty(file.Entries);
            Assert.Empty(file.Faults);
        }
    }

    [Fact]
    public void OptionsInTheExamples_AreGood()
    {
        var lines = Regex.Matches(Checkout.Read(Configuration.Split('/')), @"^(async_analyzers\.\w+) = (.*)$", RegexOptions.Multiline);
        Assert.NotEmpty(lines);
        var options = new OptionsInMemory([.. lines.Select(line => (line.Groups[1].Value, line.Groups[2].Value))]);
        Assert.Empty(OptionFaults.Of(options));
    }

    [Fact]
    public void EveryKind_IsExplained()
    {
        var page = Checkout.Read(Configuration.Split('/'));
        Assert.All(CatalogueKinds.Names, kind => Assert.Contains($"\n| `{kind}` | ", page));
    }

    private static string Quoted(string text) => Regex.Replace(text, "'([^']+)'", match => Code(match.Groups[1].Value));

    // A bar would end the cell.
    private static string Code(string text) => $"`{text.Replace("|", "\\|")}`";
}
