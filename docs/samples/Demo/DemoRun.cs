using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Spectre.Console;

namespace AsyncAnalyzers.Demo;

/// <summary>What a team sees that adds the package: reports, then edits, then a clean build. All of it on a copy.</summary>
internal sealed class DemoRun(string folder, IAnsiConsole console)
{
    private const string Rules = "ASYNC101 ASYNC102 ASYNC103 ASYNC104 ASYNC108 ASYNC110 ASYNC114 ASYNC201 ASYNC202 ASYNC203 ASYNC204 ASYNC206 ASYNC207 ASYNC208 ASYNC301";

    private readonly PackageFeed _feed = new(folder);
    private readonly string _sample = Path.Combine(folder, "Shop");

    public async Task<bool> RunAsync()
    {
        Title("Pack AsyncAnalyzers.CSharp from this checkout");
        if (!Passed(await _feed.PackAsync()))
            return false;

        Title("Build the sample (docs/samples/Shop: a web API, a worker, a Blazor page, EF Core) with the package");
        SampleFiles.Copy(Checkout.PathOf("docs", "samples", "Shop"), _sample);
        if (await BuildAsync() is not { } before)
            return false;

        FindingPrinter.Print(console, before);
        var written = SampleFiles.Read(_sample);

        Title($"dotnet format analyzers --severity info --diagnostics {Rules}");
        if (!Passed(await FormatAsync()))
            return false;

        DiffPrinter.Print(console, written, SampleFiles.Read(_sample));

        Title("Build the edited sample");
        if (await BuildAsync() is not { } after)
            return false;

        FindingPrinter.Print(console, after);
        return before.Count > 0 && after.Count == 0;
    }

    /// <summary>What the compiler reports, or null when the code does not compile.</summary>
    private async Task<IReadOnlyList<Finding>?> BuildAsync()
    {
        var built = await Dotnet.RunAsync(
            _sample, "build", "--no-incremental", "-p:AsyncAnalyzersVersion=" + _feed.Version, "-p:ErrorLog=obj/findings.sarif%2cversion=2.1");
        if (!Passed(built))
            return null;

        return Directory.GetFiles(_sample, "findings.sarif", SearchOption.AllDirectories)
            .Order()
            .SelectMany(file => Finding.ReadAll(file, _sample))
            .Where(finding => IsOfInterest(finding.Id))
            .ToList();
    }

    // Ours and the compiler's; the SDK has suggestions of its own, which are not what this is about.
    private static bool IsOfInterest(string id) =>
        id.StartsWith("ASYNC", StringComparison.Ordinal) || id.StartsWith("CS", StringComparison.Ordinal) || id == "AD0001";

    private async Task<CommandResult> FormatAsync()
    {
        // dotnet format takes no properties, so the version goes where a team has it anyway.
        var props = Path.Combine(_sample, "Directory.Packages.props");
        await File.WriteAllTextAsync(
            props, $"<Project><PropertyGroup><AsyncAnalyzersVersion>{_feed.Version}</AsyncAnalyzersVersion></PropertyGroup></Project>");
        return await Dotnet.RunAsync(
            _sample, ["format", "analyzers", "Shop.slnx", "--no-restore", "--severity", "info", "--diagnostics", .. Rules.Split(' ')]);
    }

    private void Title(string text)
    {
        console.WriteLine();
        console.MarkupLine($"[bold blue]== {Markup.Escape(text)}[/]");
        console.WriteLine();
    }

    private bool Passed(CommandResult result)
    {
        if (result.ExitCode != 0)
            console.WriteLine($"'{result.Command}' ended with {result.ExitCode}:\n{result.Output}", new Style(Color.Red));

        return result.ExitCode == 0;
    }
}
