using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests.Package;

/// <summary>
/// Which setting wins: the rules' own severities, a preset, a team's files and properties. The expected levels are those
/// of ASYNC103 (a warning by itself) and ASYNC104 (a suggestion, which a log calls a note).
/// </summary>
public sealed class SeverityTests(SeverityMatrix matrix) : IClassFixture<SeverityMatrix>
{
    [Theory]
    [InlineData("", "warning, note")]
    [InlineData("Recommended", "warning, note")]
    [InlineData("Minimal", "warning, none")]
    [InlineData("Strict", "warning, warning")]
    [InlineData("Library", "warning, note")]
    public void Preset_SetsTheSeverities(string preset, string levels) =>
        Assert.Equal(levels, matrix.Levels(preset, "Plain"));

    [Theory]
    [InlineData("")]
    [InlineData("Recommended")]
    [InlineData("Minimal")]
    [InlineData("Strict")]
    [InlineData("Library")]
    public void EditorConfigLine_WinsOverEveryPreset(string preset) =>
        Assert.Equal("none, warning", matrix.Levels(preset, "PerId"));

    [Theory]
    [InlineData("")]
    [InlineData("Recommended")]
    [InlineData("Minimal")]
    [InlineData("Strict")]
    [InlineData("Library")]
    public void GlobalConfigOfTheTeam_WinsOverEveryPreset(string preset) =>
        Assert.Equal("note, none", matrix.Levels(preset, "TeamFile"));

    /// <summary>The compiler lets a listed rule hide a bulk line, so a preset lists only what it changes.</summary>
    [Theory]
    [InlineData("", "error, error")]
    [InlineData("Recommended", "error, error")]
    [InlineData("Minimal", "error, none")]
    [InlineData("Strict", "error, warning")]
    [InlineData("Library", "error, error")]
    public void BulkLine_ReachesEveryRuleThatThePresetDoesNotList(string preset, string levels) =>
        Assert.Equal(levels, matrix.Levels(preset, "Bulk"));

    [Theory]
    [InlineData("")]
    [InlineData("Recommended")]
    [InlineData("Minimal")]
    [InlineData("Strict")]
    [InlineData("Library")]
    public void NoWarn_SilencesUnderEveryPreset(string preset) =>
        Assert.Equal("none, none", matrix.Levels(preset, "NoWarn"));

    [Theory]
    [InlineData("", "error, note")]
    [InlineData("Recommended", "error, note")]
    [InlineData("Minimal", "error, none")]
    [InlineData("Strict", "error, error")]
    [InlineData("Library", "error, note")]
    public void TreatWarningsAsErrors_TakesWarningsAndLeavesSuggestions(string preset, string levels) =>
        Assert.Equal(levels, matrix.Levels(preset, "WarningsAsErrors"));
}
