using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using AsyncAnalyzers.Demo;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests.Package;

/// <summary>
/// One small project for each preset and each way in which a team sets severities, built together. The code has one fault
/// whose rule is a warning (ASYNC103) and one whose rule is a suggestion (ASYNC104).
/// </summary>
public sealed class SeverityMatrix(PackedPackage package) : IAsyncLifetime
{
    public static readonly string[] Presets = ["", "Recommended", "Minimal", "Strict", "Library"];

    private const string Source = """
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        public class Copier
        {
            public async Task CopyAsync(Stream source)
            {
                Thread.Sleep(10);
                using (var target = File.Create("data.bin"))
                    await source.CopyToAsync(target);
            }
        }
        """;

    /// <summary>What a team may write, by name: an MSBuild property, or a configuration file beside the project.</summary>
    private static readonly (string Name, string Property, string File, string Text)[] Ways =
    [
        ("Plain", "", "", ""),
        ("PerId", "", ".editorconfig", "[*.cs]\ndotnet_diagnostic.ASYNC103.severity = none\ndotnet_diagnostic.ASYNC104.severity = warning\n"),
        ("Bulk", "", ".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-AsyncBlocking.severity = error\n"),
        ("NoWarn", "<NoWarn>$(NoWarn);ASYNC103;ASYNC104</NoWarn>", "", ""),
        ("WarningsAsErrors", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", ""),
        ("TeamFile", "", ".globalconfig", "is_global = true\nglobal_level = 0\ndotnet_diagnostic.ASYNC103.severity = suggestion\ndotnet_diagnostic.ASYNC104.severity = none\n"),
    ];

    private string Folder { get; } = package.NewFolder("matrix");

    public async ValueTask InitializeAsync()
    {
        var solution = new StringBuilder("<Solution>\n");
        foreach (var (preset, way) in Presets.SelectMany(preset => Ways.Select(way => (preset, way))))
        {
            var name = ProjectName(preset, way.Name);
            WriteProject(Directory.CreateDirectory(Path.Combine(Folder, name)).FullName, name, preset, way);
            solution.Append($"  <Project Path=\"{name}/{name}.csproj\" />\n");
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "Matrix.slnx"), solution.Append("</Solution>\n").ToString());
        (await Dotnet.RunAsync(Folder, "restore", "Matrix.slnx")).Succeeded();

        // Some of the projects fail on purpose: the logs tell which.
        await Dotnet.RunAsync(Folder, "build", "Matrix.slnx", "--no-restore", "-m:2", "-v", "q");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The level of each rule's report (<c>none</c> when there is none), for example <c>warning, note</c>.</summary>
    public string Levels(string preset, string way)
    {
        var log = Path.Combine(Folder, "logs", ProjectName(preset, way) + ".net10.0.sarif");
        using var document = JsonDocument.Parse(File.ReadAllText(log));
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        return $"{Level(results, "ASYNC103")}, {Level(results, "ASYNC104")}";
    }

    private static string Level(List<JsonElement> results, string id) =>
        results.SingleOrDefault(result => result.GetProperty("ruleId").GetString() == id) is { ValueKind: JsonValueKind.Object } result
            ? result.GetProperty("level").GetString()!
            : "none";

    private static string ProjectName(string preset, string way) => $"{(preset == "" ? "Unset" : preset)}-{way}";

    private static void WriteProject(string folder, string name, string preset, (string Name, string Property, string File, string Text) way)
    {
        File.WriteAllText(Path.Combine(folder, "Copier.cs"), Source);
        if (way.File != "")
            File.WriteAllText(Path.Combine(folder, way.File), way.Text);

        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AsyncAnalyzersPreset>{preset}</AsyncAnalyzersPreset>
                {way.Property}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AsyncAnalyzers.CSharp" Version="$(AsyncAnalyzersVersion)" />
              </ItemGroup>
            </Project>
            """);
    }
}
