using System;
using System.IO;
using System.Linq;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>A rule is finished when its tests exist, and its fix or the reason why it has none.</summary>
public sealed class RuleCompletenessTests
{
    public static TheoryData<string> Ids => RuleInventoryTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Tests_AreInAFileNamedAfterTheAnalyzer(string id)
    {
        var entry = RuleBook.Entry(id);
        var name = AllRules.Single.Single(analyzer => analyzer.SupportedDiagnostics.Contains(entry.Rule)).GetType().Name;
        var file = name[..^"Analyzer".Length];
        Assert.True(File.Exists(Checkout.PathOf("src", "AsyncAnalyzers.CSharp", "Rules", entry.Family, name + ".cs")), name);
        Assert.True(File.Exists(Checkout.PathOf("tests", "AsyncAnalyzers.CSharp.Tests", "Rules", entry.Family, file + "Tests.cs")), file);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAFixOrItsPageSaysWhyNot(string id)
    {
        var page = Checkout.Read(RuleBook.Entry(id).Page.Split('/'));
        var fix = page[page.IndexOf("## The fix\n", StringComparison.Ordinal)..page.IndexOf("## Options\n", StringComparison.Ordinal)];
        Assert.Equal(!RuleBook.Entry(id).HasFix, fix.StartsWith("## The fix\n\nThere is no fix", StringComparison.Ordinal));
    }
}
