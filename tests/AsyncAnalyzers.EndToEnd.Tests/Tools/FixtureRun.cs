using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using AsyncAnalyzers.Demo;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests.Tools;

/// <summary>
/// What a team does with the package, once for all fixtures in one solution: build, format, build again with warnings as
/// errors, format again. The tests read what each step left.
/// </summary>
public sealed class FixtureRun(PackedPackage package) : IAsyncLifetime
{
    private const string Solution = "Fixtures.slnx";

    private string Folder { get; } = package.NewFolder("fixtures");

    /// <summary>What each project reported, by state (<c>before</c>, <c>after</c>), project and target framework.</summary>
    internal IReadOnlyDictionary<(string Project, string Framework), IReadOnlyList<Report>> ReportedBefore { get; private set; } = null!;

    internal IReadOnlyDictionary<(string Project, string Framework), IReadOnlyList<Report>> ReportedAfter { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> Formatted { get; private set; } = null!;

    internal IReadOnlyDictionary<string, string> FormattedTwice { get; private set; } = null!;

    internal CommandResult StrictBuild { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        WriteFixtures();
        (await Dotnet.RunAsync(Folder, "restore", Solution)).Succeeded();

        (await BuildAsync()).Succeeded();
        ReportedBefore = ReadLogs();

        (await FormatAsync()).Succeeded();
        Formatted = ReadSources();

        StrictBuild = await BuildAsync("-p:TreatWarningsAsErrors=true");
        ReportedAfter = ReadLogs();

        (await FormatAsync()).Succeeded();
        FormattedTwice = ReadSources();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal IReadOnlyDictionary<string, string> FilesOf(Fixture fixture, IReadOnlyDictionary<string, string> all) =>
        all.Where(file => file.Key.StartsWith(fixture.Name + "/", StringComparison.Ordinal))
            .ToDictionary(file => file.Key[(fixture.Name.Length + 1)..], file => file.Value);

    internal IEnumerable<string> FrameworksOf(Fixture fixture) =>
        ReportedBefore.Keys.Where(key => key.Project == fixture.Name).Select(key => key.Framework);

    private void WriteFixtures()
    {
        var solution = new StringBuilder("<Solution>\n");
        foreach (var fixture in Fixture.All())
        {
            solution.Append($"  <Project Path=\"{fixture.Name}/{fixture.Name}.csproj\" />\n");
            foreach (var (path, text) in fixture.Before())
                Write(Path.Combine(Folder, fixture.Name, path), text);
        }

        Write(Path.Combine(Folder, Solution), solution.Append("</Solution>\n").ToString());
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private Task<CommandResult> BuildAsync(params string[] more) =>
        Dotnet.RunAsync(Folder, ["build", Solution, "--no-restore", "--no-incremental", "-m:2", "-clp:NoSummary", .. more]);

    private Task<CommandResult> FormatAsync() =>
        Dotnet.RunAsync(Folder, ["format", "analyzers", Solution, "--no-restore", "--severity", "info", "--diagnostics", .. OurRules()]);

    private static string[] OurRules() =>
    [
        "ASYNC101", "ASYNC102", "ASYNC103", "ASYNC104", "ASYNC107", "ASYNC108", "ASYNC110", "ASYNC111", "ASYNC114",
        "ASYNC201", "ASYNC202", "ASYNC203", "ASYNC204", "ASYNC205", "ASYNC206", "ASYNC207", "ASYNC208", "ASYNC209", "ASYNC212", "ASYNC213", "ASYNC214",
    ];

    private Dictionary<(string Project, string Framework), IReadOnlyList<Report>> ReadLogs()
    {
        var logs = Directory.GetFiles(Path.Combine(Folder, "logs"), "*.sarif");
        var reports = logs.ToDictionary(
            ProjectOf,
            log => Report.ReadSarif(log, Path.Combine(Folder, ProjectOf(log).Project)));
        Array.ForEach(logs, File.Delete);
        return reports;
    }

    // <project>.<framework>.sarif, where the framework has a dot of its own.
    private static (string Project, string Framework) ProjectOf(string log)
    {
        var parts = Path.GetFileNameWithoutExtension(log).Split('.', 2);
        return (parts[0], parts[1]);
    }

    private Dictionary<string, string> ReadSources() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(path => path.Contains('/') && !path.StartsWith("logs/", StringComparison.Ordinal) && !path.Contains("/bin/") && !path.Contains("/obj/"))
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(Folder, path)));
}
