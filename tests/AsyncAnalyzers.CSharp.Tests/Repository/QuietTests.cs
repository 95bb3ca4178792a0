using System.Linq;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>
/// False reports cost more than misses: a family, and each of its rules, has at least as many tests in which it stays quiet as in
/// which it reports.
/// </summary>
public sealed class QuietTests
{
    public static TheoryData<string> Families => ["Blocking", "EventLoop", "LostTasks"];

    public static TheoryData<string> Ids => new(RuleBook.Entries.Where(rule => rule.Family != "Configuration").Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Families))]
    public void Family_StaysQuietAsOftenAsItReports(string family)
    {
        var tests = TestRow.All.Where(row => row.Family == family).ToLookup(row => !row.Reported.IsEmpty);
        Assert.True(tests[false].Count() >= tests[true].Count(), $"{tests[false].Count()} tests stay quiet, {tests[true].Count()} report");
        Assert.True(tests[true].Count() > 50, "too few tests are found");
    }

    /// <summary>What stays quiet counts for the one rule that its class is about, what reports for each rule that speaks.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_StaysQuietAsOftenAsItReports(string id)
    {
        var reports = TestRow.All.Count(row => row.Reported.Contains(id));
        var quiet = TestRow.All.Count(row => row.Rule == id && !row.Reported.Contains(id));
        Assert.True(quiet >= reports, $"{quiet} tests of {id} stay quiet, {reports} report");
        Assert.True(reports > 0, $"no test of {id} is found");
    }
}
