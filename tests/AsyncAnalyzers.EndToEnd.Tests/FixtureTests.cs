using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests;

/// <summary>Real projects, the real package, the real <c>dotnet build</c> and <c>dotnet format</c>.</summary>
public sealed class FixtureTests(FixtureRun run) : IClassFixture<FixtureRun>
{
    public static TheoryData<string> Fixtures => [.. Fixture.All().Select(fixture => fixture.Name)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Build_ReportsWhatTheCommentsExpect(string name)
    {
        var fixture = new Fixture(name);
        Assert.NotEmpty(run.FrameworksOf(fixture));
        foreach (var framework in run.FrameworksOf(fixture))
            Assert.Equal(Text(fixture.ExpectedBefore(framework)), Text(run.ReportedBefore[(name, framework)]));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Format_WritesTheExpectedFiles(string name)
    {
        var fixture = new Fixture(name);
        AssertSame(fixture.After(), run.FilesOf(fixture, run.Formatted));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void FormattedProject_ReportsOnlyWhatHasNoFix(string name)
    {
        var fixture = new Fixture(name);
        foreach (var framework in run.FrameworksOf(fixture))
            Assert.Equal(Text(fixture.ExpectedAfter(framework)), Text(run.ReportedAfter[(name, framework)]));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void SecondFormat_ChangesNothing(string name)
    {
        var fixture = new Fixture(name);
        AssertSame(run.FilesOf(fixture, run.Formatted), run.FilesOf(fixture, run.FormattedTwice));
    }

    [Fact]
    public void FormattedProjects_BuildWithWarningsAsErrors() =>
        Assert.True(run.StrictBuild.ExitCode == 0, run.StrictBuild.Output);

    private static string Text(IEnumerable<Report> reports) => string.Join('\n', reports);

    private static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        foreach (var (path, text) in expected)
            Assert.Equal($"{path}\n{text}", $"{path}\n{actual[path]}");
    }
}
