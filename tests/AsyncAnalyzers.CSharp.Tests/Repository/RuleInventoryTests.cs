using System;
using System.Linq;
using System.Text.RegularExpressions;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>A rule is a field, an analyzer, a page, a release line and a tests file, and one name finds them all.</summary>
public sealed class RuleInventoryTests
{
    public static TheoryData<string> Ids => new(RuleBook.Entries.Select(entry => entry.Id));

    [Fact]
    public void Ids_AreUnique() => Assert.Equal(RuleBook.Entries.Select(entry => entry.Id).Distinct(), RuleBook.Entries.Select(entry => entry.Id));

    [Fact]
    public void EveryReportedRule_IsAFieldOfItsFamily()
    {
        var reported = AllRules.Every.SelectMany(analyzer => analyzer.SupportedDiagnostics);
        Assert.All(reported, rule => Assert.Contains(RuleBook.Entries, entry => ReferenceEquals(entry.Rule, rule)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsAStaticReadonlyFieldThatSomeAnalyzerReports(string id)
    {
        var entry = RuleBook.Entry(id);
        Assert.True(entry.Field is { IsStatic: true, IsInitOnly: true }, "Release tracking sees static readonly fields only.");
        Assert.Single(AllRules.Every, analyzer => analyzer.SupportedDiagnostics.Contains(entry.Rule));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_ExistsUnderTheHelpLinkAndHasTheTitle(string id)
    {
        var entry = RuleBook.Entry(id);
        var page = Checkout.Read(entry.Page.Split('/'));
        Assert.EndsWith("/blob/main/" + entry.Page, entry.Rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith($"# {id}: {entry.Rule.Title}\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasItsChapters(string id)
    {
        var page = Checkout.Read(RuleBook.Entry(id).Page.Split('/'));
        string[] chapters = ["What it reports", "Why", "Where it stays quiet", "The fix", "Options", "Limits"];
        Assert.Equal(chapters, Regex.Matches(page, "^## (.+)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ReleaseLine_NamesSeverityAndPage(string id)
    {
        var entry = RuleBook.Entry(id);
        var releases = Checkout.Read("src", "AsyncAnalyzers.CSharp", "AnalyzerReleases.Shipped.md") + Checkout.Read("src", "AsyncAnalyzers.CSharp", "AnalyzerReleases.Unshipped.md");
        var severity = entry.Rule.IsEnabledByDefault ? entry.Rule.DefaultSeverity.ToString() : "Disabled";
        Assert.Matches($@"(?m)^{id}\s*\|\s*{entry.Rule.Category}\s*\|\s*{severity}\s*\|\s*\[{Regex.Escape(entry.Rule.Title.ToString())}\]\({Regex.Escape(entry.Rule.HelpLinkUri)}\)$", releases);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Wording_IsASentencePartWithoutFullStop(string id)
    {
        var rule = RuleBook.Entry(id).Rule;
        Assert.DoesNotMatch(@"\.$", rule.Title.ToString());
        Assert.DoesNotMatch(@"\.$", rule.MessageFormat.ToString());
        Assert.Matches(@"\.$", rule.Description.ToString());
    }

    [Fact]
    public void EveryFix_IsForARuleOfOursOrTheCompilers() => Assert.All(
        AllFixes.Every.SelectMany(fix => fix.FixableDiagnosticIds),
        id => Assert.True(id.StartsWith("CS", StringComparison.Ordinal) || RuleBook.Entries.Any(entry => entry.Id == id), id));

    [Fact]
    public void EveryFix_HasAFixAll() => Assert.All(
        AllFixes.Every,
        // Each unproven query and each unproven pair wants a look of its own, so these are not part of any fix-all.
        fix => Assert.Equal(fix.FixableDiagnosticIds.Any(id => id is "ASYNC111" or "ASYNC113"), fix.GetFixAllProvider() is null));
}
